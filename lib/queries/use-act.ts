import { useCallback, useState } from 'react';

/**
 * Starts acts whose promise nobody else waits for, and keeps whether the last one failed: an act that this device
 * could not store must not look done.
 */
export function useAct() {
  const [failed, setFailed] = useState(false);
  const act = useCallback((done: Promise<unknown>) => {
    done.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, []);
  return { failed, act };
}
