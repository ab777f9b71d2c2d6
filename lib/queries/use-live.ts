import { liveQuery, type Subscription } from 'dexie';
import { useLayoutEffect, useRef, useState } from 'react';
import { afterFrame } from './after-frame.ts';

type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

const LOADING = { state: 'loading' } as const;

/** A read that failed is tried again after these waits, in ms, before it counts as failed. */
const RETRY_AFTER = [100, 1_000];

type Options = {
  /**
   * Reads again whenever this changes, for what another context may have changed without a word: one that is killed
   * between its commit and telling of it.
   */
  again?: unknown;
  /** Nobody waits for it: it is read when what is to be seen has been shown. */
  unhurried?: boolean;
};

/**
 * Reads from the databases of this device and reads again whenever what was read changes, in any context.
 *
 * @param key names what is read; an answer to another key is never shown. `undefined`: nothing is read yet
 */
export function useLive<T>(
  key: string | undefined,
  read: () => Promise<T>,
  { again, unhurried = false }: Options = {},
): Live<T> {
  const [answer, setAnswer] = useState<{ key: string | undefined; live: Live<T> }>({ key, live: LOADING });
  const latest = useRef(read);
  latest.current = read;
  const waits = useRef(unhurried);
  waits.current = unhurried;
  // Before the paint: an effect behind it would put a frame between a page and its aids.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is a reason to read, not something that is read
  useLayoutEffect(() => {
    if (key === undefined) return;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let subscription: Subscription | undefined;
    let current = true;
    const subscribe = () => {
      subscription = liveQuery(() => latest.current()).subscribe({
        next: (value) => {
          failures = 0;
          if (current) setAnswer({ key, live: { state: 'ready', value } });
        },
        error: (error: unknown) => {
          if (!current) return;
          const wait = RETRY_AFTER[failures];
          failures += 1;
          if (wait === undefined) setAnswer({ key, live: { state: 'failed', error } });
          else timer = setTimeout(subscribe, wait);
        },
      });
    };
    const cancel = waits.current ? afterFrame(subscribe) : void subscribe();
    return () => {
      current = false;
      cancel?.();
      clearTimeout(timer);
      // What comes in its place is waited for; to end it takes a while.
      setTimeout(() => subscription?.unsubscribe());
    };
  }, [key, again]);
  return answer.key === key ? answer.live : LOADING;
}

/**
 * The value, as far as it is there.
 *
 * @throws what the read failed with, for the error boundary of the surface
 */
export function valueIn<T>(live: Live<T>): T | undefined {
  if (live.state === 'failed') throw live.error;
  return live.state === 'ready' ? live.value : undefined;
}
