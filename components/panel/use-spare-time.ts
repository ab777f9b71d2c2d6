import { useEffect, useState } from 'react';

/** It comes by then, however busy the panel is, in ms. */
const AT_LAST = 500;

/**
 * False until the panel has shown what it is opened for and has a moment to spare: all else is loaded and read then, and
 * keeps the aids waiting for nothing.
 *
 * @param isShown the panel knows what to show
 * @param loaded settles when the script that shows it is there
 */
export function useSpareTime(isShown: boolean, loaded: Promise<unknown>): boolean {
  const [spare, setSpare] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    let asked: number | undefined;
    let current = true;
    const ask = () => {
      if (current) asked = requestIdleCallback(() => setSpare(true), { timeout: AT_LAST });
    };
    // Where it fails to load, the list of aids says so.
    loaded.then(ask, ask);
    return () => {
      current = false;
      if (asked !== undefined) cancelIdleCallback(asked);
    };
  }, [isShown, loaded]);
  return spare;
}
