const MINUTE_MS = 60_000;
/** Most keys counted at the same time, so that many of them cannot fill the memory. */
export const KEYS_MAX = 100_000;

type Minute = { requests: number; ends: number };

/**
 * Counts the requests of each key, in minutes that begin with its first one. It answers at once: a limiter that
 * answers later cost a tenth of an unchanged pull.
 */
export class RequestCounts {
  readonly #perMinute: number;
  /** In the order in which they began. */
  readonly #minutes = new Map<string, Minute>();

  /** @param perMinute requests a key may make in its minute */
  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /**
   * Counts a request.
   *
   * @param now instant, ms
   * @returns how long until the key may ask again, ms; 0 where it may ask now
   */
  add(key: string, now: number): number {
    const minute = this.#minutes.get(key);
    if (!minute || minute.ends <= now) {
      this.#begin(key, now);
      return 0;
    }
    minute.requests += 1;
    return minute.requests <= this.#perMinute ? 0 : minute.ends - now;
  }

  #begin(key: string, now: number): void {
    this.#minutes.delete(key);
    const [oldest] = this.#minutes.keys();
    if (this.#minutes.size >= KEYS_MAX && oldest !== undefined) this.#minutes.delete(oldest);
    this.#minutes.set(key, { requests: 1, ends: now + MINUTE_MS });
  }
}
