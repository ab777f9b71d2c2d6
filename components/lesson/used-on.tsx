import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { useAidPages } from '../../lib/queries/use-aid-pages.ts';

/** What pages bring an aid; nothing where no known kind of page does. */
export function UsedOn({ aid }: { aid: OpaqueId }) {
  const pages = useAidPages(aid);
  return pages ? <p>{i18n.t('lesson.usedOn', [pages])}</p> : null;
}
