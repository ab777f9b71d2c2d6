import { useState } from 'react';
import { useSession } from './services.ts';

/** Tells the workspace that nothing here helped with a page. No address of the page goes with it. */
export function useAskForHelp() {
  const { work } = useSession();
  const [asked, setAsked] = useState(false);
  const ask = async () => {
    await work.record([{ type: 'help.requested', data: {} }]);
    setAsked(true);
  };
  return { asked, ask: () => void ask() };
}
