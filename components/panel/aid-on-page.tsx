import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { AidItem } from '../aid/aid-item.tsx';
import { WhyButton } from './why-button.tsx';

type Props = {
  item: PageAids['aids'][number];
  page: PageAids;
  initiallyOpen: boolean;
  onOpenAid(aid: OpaqueId): void;
};

/** An aid that a rule has brought to the page. */
export function AidOnPage({ item, page, ...rest }: Props) {
  return (
    <AidItem item={item} recordKey={page.recordKey} {...rest}>
      <WhyButton url={page.url} aid={item.aid.id} />
    </AidItem>
  );
}
