import { startTransition, useEffect, useState } from 'react';

/** It follows by then, in ms, where no frame is made: nobody sees the panel. */
const AT_LAST = 100;

/**
 * The value as it was in the last frame. What takes long to show follows it, so that it comes behind the frame that
 * shows the new one: React's own deferred values often come before it and hold it up.
 */
export function usePainted<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const follow = () => startTransition(() => setPainted(() => value));
    const within = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(follow, ms);
    };
    within(AT_LAST);
    const frame = requestAnimationFrame(() => within(0));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return painted;
}
