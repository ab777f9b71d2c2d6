import { liveQuery } from 'dexie';
import { useLayoutEffect, useRef, useState } from 'react';

type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

const LOADING = { state: 'loading' } as const;

/**
 * Reads from the databases of this device and reads again whenever what was read changes, in any context.
 *
 * @param key names what is read; an answer to another key is never shown
 */
export function useLive<T>(key: string, read: () => Promise<T>): Live<T> {
  const [answer, setAnswer] = useState<{ key: string; live: Live<T> }>({ key, live: LOADING });
  const latest = useRef(read);
  latest.current = read;
  // Before the paint: an effect behind it would put a frame between a page and its aids.
  useLayoutEffect(() => {
    const subscription = liveQuery(() => latest.current()).subscribe({
      next: (value) => setAnswer({ key, live: { state: 'ready', value } }),
      error: (error: unknown) => setAnswer({ key, live: { state: 'failed', error } }),
    });
    return () => subscription.unsubscribe();
  }, [key]);
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
