import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { useAidTitle } from '../../lib/queries/use-aid-title.ts';
import { Button } from '../ui/button.tsx';

type Props = { aid: OpaqueId; onOpen(aid: OpaqueId): void };

/** The aid that an outcome sends on to; nothing where this device does not hold it. */
export function LinkedAid({ aid, onOpen }: Props) {
  const title = useAidTitle(aid);
  if (title === undefined) return null;
  return (
    <Button tone="primary" icon="arrow" wide onClick={() => onOpen(aid)}>
      {i18n.t('aid.decision.openAid', { title })}
    </Button>
  );
}
