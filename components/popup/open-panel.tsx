import { i18n } from '#i18n';
import { useOpenPanel } from '../../lib/queries/use-open-panel.ts';
import { Button } from '../ui/button.tsx';

/** Opens the panel in this window, and leaves the popup. */
export function OpenPanel({ tone }: { tone: 'primary' | 'plain' }) {
  const open = useOpenPanel();
  return (
    <Button tone={tone} icon="arrow" wide onClick={() => void open().then(() => window.close())}>
      {i18n.t('popup.openPanel')}
    </Button>
  );
}
