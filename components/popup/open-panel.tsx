import { useOpenPanel } from '../../lib/queries/use-open-panel.ts';
import { Button } from '../ui/button.tsx';

/** Opens the panel in this window, and leaves the popup. */
export function OpenPanel() {
  const { open, ready } = useOpenPanel();
  return (
    <Button tone="primary" icon="arrow" wide onClick={open} disabled={!ready}>
      Open the panel
    </Button>
  );
}
