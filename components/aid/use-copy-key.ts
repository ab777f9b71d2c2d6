import { type RefObject, useEffect, useRef } from 'react';

const TYPES = 'input, textarea, select, [contenteditable]';

/**
 * Lets `c` copy while the focus is anywhere in the aid, its title too, save where something is typed; and Ctrl or ⌘
 * with Enter there as well.
 *
 * @returns goes on an element inside the aid
 */
export function useCopyKey(onCopy: () => void): RefObject<HTMLElement | null> {
  const inside = useRef<HTMLElement>(null);
  const latest = useRef(onCopy);
  latest.current = onCopy;
  useEffect(() => {
    const aid = inside.current?.closest('article');
    if (!aid) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches(TYPES);
      const withControl = event.ctrlKey || event.metaKey;
      const copies = withControl
        ? event.key === 'Enter'
        : event.key.toLowerCase() === 'c' && !event.altKey && !isTyping;
      if (!copies || event.repeat) return;
      event.preventDefault();
      latest.current();
    };
    aid.addEventListener('keydown', onKeyDown);
    return () => aid.removeEventListener('keydown', onKeyDown);
  }, []);
  return inside;
}
