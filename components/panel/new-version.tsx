import { i18n } from '#i18n';
import type { Aid } from '../../lib/contracts/aid.ts';
import { useIsNewVersion } from '../../lib/queries/use-kept-aids.ts';
import { Pill } from '../ui/pill.tsx';

/** Marks an aid that is not as it was when one saw it last. */
export function NewVersion({ aid }: { aid: Aid }) {
  if (!useIsNewVersion(aid)) return null;
  return (
    <Pill tone="good" icon="sync">
      {i18n.t('panel.kept.newVersion')}
    </Pill>
  );
}
