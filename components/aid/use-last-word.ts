import { useEffect, useMemo, useRef } from 'react';

/** Whoever has said nothing else for so long has made up their mind, in ms. */
const SETTLED_AFTER = 2_000;

/**
 * Passes on what a person says, the first word at once. Whoever changes their mind is passed on when they have settled, or
 * leave: of ten words in a row that is the last.
 *
 * @param pass takes the words; it may change from one rendering to the next
 * @returns `settle` passes on at once what waits, if anything does
 */
export function useLastWord<T>(pass: (word: T) => void): { say(word: T): void; settle(): void } {
  const latest = useRef(pass);
  latest.current = pass;
  const words = useMemo(() => {
    let isFirst = true;
    let waiting: { word: T; timer: ReturnType<typeof setTimeout> } | undefined;
    const settle = () => {
      if (!waiting) return;
      clearTimeout(waiting.timer);
      const { word } = waiting;
      waiting = undefined;
      latest.current(word);
    };
    const say = (word: T) => {
      clearTimeout(waiting?.timer);
      waiting = { word, timer: setTimeout(settle, SETTLED_AFTER) };
      if (isFirst) settle();
      isFirst = false;
    };
    return { say, settle };
  }, []);
  useEffect(() => {
    const { settle } = words;
    addEventListener('pagehide', settle);
    return () => {
      removeEventListener('pagehide', settle);
      settle();
    };
  }, [words]);
  return words;
}
