import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Brings the focus into a view when it opens, and back to where it was when it closes; the place that was scrolled
 * to comes back, too.
 *
 * @returns for the element that takes the focus: it is not taken from what the view has focused itself
 */
export function useReturn<E extends HTMLElement>(): RefObject<E | null> {
  const start = useRef<E>(null);
  // While it renders, what it covers is still to be seen.
  const [from] = useState(() => ({ focused: document.activeElement, scrolled: scrollY }));
  useLayoutEffect(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    if (document.activeElement === from.focused) start.current?.focus();
  }, [from]);
  useEffect(
    () => () => {
      scrollTo({ top: from.scrolled, behavior: 'instant' });
      const { focused } = from;
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    },
    [from],
  );
  return start;
}
