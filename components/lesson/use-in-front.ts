import { useEffect, useRef } from 'react';

/**
 * Whenever something else is in front, brings it to the top and gives its heading the focus, which the button that was
 * pressed took with it.
 *
 * @param what names it
 */
export function useInFront(what: string) {
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is the reason, not something that is read
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [what]);
  return { root, heading };
}
