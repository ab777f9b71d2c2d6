import { i18n } from '#i18n';
import type { OpaqueId } from '../../../lib/contracts/ids.ts';
import { useLibraryAids } from '../../../lib/queries/use-library-aids.ts';
import type { PageAids } from '../../../lib/queries/use-page-aids.ts';
import { AidItem } from '../../aid/aid-item.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AidFoot } from '../aid-foot.tsx';
import { Loading } from '../loading.tsx';
import { NewVersion } from '../new-version.tsx';

type Props = { aid: OpaqueId; page: PageAids | undefined; onOpenAid(aid: OpaqueId): void };

/** An aid that was looked up. What is done with it belongs to the record in front. */
export function LibraryAid({ aid, page, onOpenAid }: Props) {
  const found = useLibraryAids([aid]);
  if (!found) return <Loading />;
  const [looked] = found;
  if (!looked) {
    return (
      <Notice icon="page" title={i18n.t('panel.aidGone.title')}>
        <p>{i18n.t('panel.aidGone.words')}</p>
      </Notice>
    );
  }
  const recordKey = page?.recordKey ?? '';
  const here = page?.aids.find((each) => each.aid.id === aid);
  return (
    <AidItem
      key={recordKey}
      item={here ?? looked}
      recordKey={recordKey}
      initiallyOpen
      marks={<NewVersion aid={looked.aid} />}
      onOpenAid={onOpenAid}
    >
      <AidFoot aid={looked.aid} url={here && page?.url} />
    </AidItem>
  );
}
