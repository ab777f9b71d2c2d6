import { useEffect, useRef } from 'react';
import { later } from '../../ui/later.tsx';
import type { Ways } from '../views/use-panel-views.ts';
import { actOf, type PanelAct } from './key-map.ts';
import { keepsKeys, moveFocus, unfoldStep } from './stops.ts';
import { whenShown } from './when-shown.ts';

const KeysDialog = later(async () => (await import('./keys-dialog.tsx')).KeysDialog);

type Props = {
  ways: Ways;
  listed: boolean;
  /** Gives the keys that were pressed before this was there. */
  takeHeld(): KeyboardEvent[];
};

/** Makes the keys of the panel do what they are listed for, and lists them. */
export function PanelKeys({ ways, listed, takeHeld }: Props) {
  const acts: Record<PanelAct, () => void> = {
    next: () => moveFocus('next'),
    previous: () => moveFocus('previous'),
    unfold: unfoldStep,
    search: () => ways.open({ at: 'search' }),
    learning: () => ways.open({ at: 'learning' }),
    keys: () => ways.listKeys(true),
    back: ways.back,
  };
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (!act || keepsKeys(event.target)) return;
      // Enter stays what it is on a button or a link.
      if (act !== 'unfold') event.preventDefault();
      latest.current[act]();
    };
    const stopWaiting = whenShown(() => {
      for (const event of takeHeld()) onKey(event);
      addEventListener('keydown', onKey);
    });
    return () => {
      stopWaiting();
      removeEventListener('keydown', onKey);
    };
  }, [takeHeld]);
  return listed && <KeysDialog onClose={() => ways.listKeys(false)} />;
}
