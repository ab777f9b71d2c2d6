import { useEffect, useState } from 'react';
import type { Session } from './session.ts';

export type DeviceTrouble = Extract<Awaited<Session['ready']>, { ok: false }>['reason'];

/** Why databases do not open; `undefined` where they do or are still opening. */
export function useDeviceTrouble({ ready }: Session): DeviceTrouble | undefined {
  const [trouble, setTrouble] = useState<DeviceTrouble>();
  useEffect(() => {
    void ready.then((state) => setTrouble(state.ok ? undefined : state.reason));
  }, [ready]);
  return trouble;
}
