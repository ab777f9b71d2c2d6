import { useEffect, useState } from 'react';
import type { Session } from './session.ts';

/** For a person: what to do about databases that do not open; `undefined` where they do or are still opening. */
export function useDeviceTrouble({ ready }: Session): string | undefined {
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    void ready.then((state) => setTrouble(state.ok ? undefined : state.action));
  }, [ready]);
  return trouble;
}
