import { useOpenPanel } from '../../lib/queries/use-open-panel.ts';
import { Button } from '../ui/button.tsx';

/** Opens the panel in this window, and leaves the popup. */
export function OpenPanel({ tone }: { tone: 'primary' | 'plain' }) {
  const { open, ready } = useOpenPanel();
  return (
    <Button tone={tone} icon="arrow" wide onClick={open} disabled={!ready}>
      Open the panel
    </Button>
  );
}
