import { useCallback, useEffect, useMemo, useState } from 'react';
import { useServices } from './services.ts';

/**
 * Which of the origins are not granted; follows grants and withdrawals.
 *
 * @param origins match patterns; `undefined` until they are known
 */
export function useHostAccess(origins: readonly string[] | undefined) {
  const { access } = useServices();
  const [missing, setMissing] = useState<string[]>();
  const [refused, setRefused] = useState(false);
  const wanted = origins?.join(' ');
  useEffect(() => {
    if (wanted === undefined) return;
    let current = true;
    const look = async () => {
      const found = await access.missing(wanted.split(' ').filter(Boolean));
      if (!current) return;
      setMissing(found);
      // A no is forgotten once there was a yes, given here or in the browser's own settings.
      if (found.length === 0) setRefused(false);
    };
    void look();
    const stop = access.onChange(() => void look());
    return () => {
      current = false;
      stop();
    };
  }, [access, wanted]);
  /** Only within a click. */
  const request = useCallback(async () => {
    setRefused(!(await access.request(missing ?? [])));
  }, [access, missing]);
  return useMemo(() => ({ missing, refused, request }), [missing, refused, request]);
}
