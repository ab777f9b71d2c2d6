import { useEffect, useState } from 'react';

/** It comes by then, however busy the panel is, in ms. */
const AT_LAST = 500;

/**
 * False until the panel has shown what it is opened for and has a moment to spare: all else is loaded and read then, and
 * keeps the aids waiting for nothing.
 */
export function useSpareTime(isShown: boolean): boolean {
  const [spare, setSpare] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const asked = requestIdleCallback(() => setSpare(true), { timeout: AT_LAST });
    return () => cancelIdleCallback(asked);
  }, [isShown]);
  return spare;
}
