import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a condition of the world outside (a process, a browser), asking again until it answers.
 *
 * @param what the condition in words, for the error
 * @param ask resolves to the awaited thing, or `undefined` as long as it is not there
 * @param timeoutMs how long to wait, in milliseconds
 * @throws when the time is over
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`);
    await pause(25);
  }
}
