/**
 * Highest event `seq` known to be committed for one install, kept outside the work database (`storage.local`), so
 * that a work database which comes back empty is noticed. Bound to one install where it is made.
 */
export interface SeqMark {
  /** 0 where none was kept. */
  get(): Promise<number>;
  set(seq: number): Promise<void>;
}
