import { i18n } from '#i18n';
import type { Aid } from '../../lib/contracts/aid.ts';
import { useAidMarks, useMarkAid } from '../../lib/queries/use-aid-marks.ts';
import { Button, IconButton } from '../ui/button.tsx';

type Props = {
  aid: Aid;
  /** Without words, in a list where each has one. */
  small?: boolean;
};

/** Keeps an aid at hand on every page, or no longer. */
export function PinButton({ aid, small = false }: Props) {
  const isPinned = useAidMarks()?.get(aid.id)?.pinnedAt !== undefined;
  const { pin, unpin } = useMarkAid();
  // Where it cannot be stored the button stays as it was.
  const toggle = () => void (isPinned ? unpin : pin)(aid.id).catch(() => undefined);
  const label = i18n.t(isPinned ? 'panel.kept.unpinThis' : 'panel.kept.pinThis', { title: aid.title });
  return small ? (
    <IconButton icon="pin" label={label} aria-pressed={isPinned} onClick={toggle} />
  ) : (
    <Button tone="quiet" icon="pin" aria-label={label} aria-pressed={isPinned} onClick={toggle}>
      {i18n.t(isPinned ? 'panel.kept.unpin' : 'panel.kept.pin')}
    </Button>
  );
}
