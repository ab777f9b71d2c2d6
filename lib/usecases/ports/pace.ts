/** How long work on many items keeps others waiting. */
export interface Pace {
  /** Monotonic clock, in ms. */
  now(): number;
  /** Settles when whatever waited for this thread has had its turn. */
  rest(): Promise<void>;
}
