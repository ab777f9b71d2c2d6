import { useEffect, useState } from 'react';
import { useServices } from './services.ts';

/**
 * Opens the panel of this window. The window is known before the click, because browsers open a panel only while
 * the click is being handled.
 */
export function useOpenPanel() {
  const { panel, ownWindow } = useServices();
  const [target, setTarget] = useState<number>();
  useEffect(() => {
    void ownWindow().then(setTarget);
  }, [ownWindow]);
  const open = () => {
    if (target !== undefined) void panel.open(target).then(() => window.close());
  };
  return { open, ready: target !== undefined };
}
