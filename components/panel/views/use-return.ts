import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Place } from './panel-view.ts';

const START: Place = { focused: null, scrolled: 0 };

/**
 * Brings the focus into a view when it opens, and back to where it was when it closes; the place that was scrolled
 * to comes back, too.
 *
 * @param from where it was opened; the first one counts
 * @returns for the element that takes the focus: it is not taken from what the view has focused itself
 */
export function useReturn<E extends HTMLElement>(from: Place = START): RefObject<E | null> {
  const start = useRef<E>(null);
  const back = useRef(from);
  useLayoutEffect(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    if (!start.current?.contains(document.activeElement)) start.current?.focus();
  }, []);
  useEffect(
    () => () => {
      const { focused, scrolled } = back.current;
      scrollTo({ top: scrolled, behavior: 'instant' });
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    },
    [],
  );
  return start;
}
