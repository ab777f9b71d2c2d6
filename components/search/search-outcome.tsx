import { i18n } from '#i18n';
import type { Hit } from '../../lib/domain/search/find.ts';
import type { Excerpts } from '../../lib/queries/use-excerpts.ts';
import type { SearchAnswer } from '../../lib/queries/use-search.ts';
import { Button } from '../ui/button.tsx';
import { NothingFound } from './nothing-found.tsx';
import { SearchResults } from './search-results.tsx';
import styles from './search-view.module.css';

type Props = {
  text: string;
  answer: SearchAnswer | undefined;
  excerpts: Excerpts;
  chosen: Hit | undefined;
  onOpen(hit: Hit): void;
  onMore(): void;
  /** Absent where no filter is set. */
  onWiden: (() => void) | undefined;
};

/** What came of a search, or what may come of one. */
export function SearchOutcome({ text, answer, excerpts, chosen, onOpen, onMore, onWiden }: Props) {
  const isAsked = text.trim() !== '';
  const { hits, total } = answer?.found ?? { hits: [], total: 0 };
  return (
    <>
      {/* There from the start, and only then filled: what comes with its words is not read out. */}
      <p className={styles.said} role="status">
        {words(answer, isAsked)}
      </p>
      <SearchResults hits={hits} text={text} excerpts={excerpts} chosen={chosen} onOpen={onOpen} />
      {total > hits.length && (
        <Button wide onClick={onMore}>
          {i18n.t('search.more')}
        </Button>
      )}
      {answer && isAsked && total === 0 && !answer.isBehind && <NothingFound onWiden={onWiden} />}
    </>
  );
}

function words(answer: SearchAnswer | undefined, isAsked: boolean): string {
  if (!answer) return isAsked ? i18n.t('search.loading') : '';
  const { found, items, isBehind } = answer;
  if (isAsked && found.total > 0) return i18n.t('search.results', found.total);
  if (isBehind) return i18n.t('search.preparing');
  if (isAsked) return i18n.t('search.noResults');
  return items === 0 ? i18n.t('search.nothingHere') : i18n.t('search.hint', items);
}
