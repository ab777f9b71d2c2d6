import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { AidItem } from '../aid/aid-item.tsx';
import { AidFoot } from './aid-foot.tsx';
import { NewVersion } from './new-version.tsx';
import type { Ways } from './views/use-panel-views.ts';

type Props = {
  item: PageAids['aids'][number];
  page: PageAids;
  initiallyOpen: boolean;
  group: string | undefined;
  ways: Ways;
};

/** An aid that a rule has brought to the page. */
export function AidOnPage({ item, page, initiallyOpen, group, ways }: Props) {
  return (
    <AidItem
      item={item}
      recordKey={page.recordKey}
      initiallyOpen={initiallyOpen}
      group={group}
      onOpenAid={ways.openAid}
      marks={<NewVersion aid={item.aid} />}
    >
      <AidFoot aid={item.aid} url={page.url} />
    </AidItem>
  );
}
