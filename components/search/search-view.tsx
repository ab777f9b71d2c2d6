import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { Hit } from '../../lib/domain/search/find.ts';
import { hitKey, useExcerpts } from '../../lib/queries/use-excerpts.ts';
import { useSearch } from '../../lib/queries/use-search.ts';
import { useTellSearch } from '../../lib/queries/use-tell-search.ts';
import { IconButton } from '../ui/button.tsx';
import { optionId, SearchField } from './search-field.tsx';
import { SearchFilters } from './search-filters.tsx';
import { SearchOutcome } from './search-outcome.tsx';
import styles from './search-view.module.css';
import { useSearchState } from './use-search-state.ts';

type Props = {
  /** Aids of the page in front, best first. */
  pageAids: OpaqueId[];
  onOpenAid(aid: OpaqueId): void;
  onOpenLesson(lesson: OpaqueId): void;
  onClose(): void;
};

const NO_HITS: readonly Hit[] = [];

/** Search over everything on this device, as one types. */
export function SearchView({ pageAids, onOpenAid, onOpenLesson, onClose }: Props) {
  const state = useSearchState(pageAids);
  const { text, options, active, setActive } = state;
  const answer = useSearch(text, options);
  const isAsked = text.trim() !== '';
  const hits = answer?.found.hits ?? NO_HITS;
  const excerpts = useExcerpts(hits, text, answer?.index);
  const { tell } = useTellSearch(text, isAsked ? answer?.found.total : undefined);
  const open = ({ id, kind }: Hit) => {
    tell();
    (kind === 'lesson' ? onOpenLesson : onOpenAid)(id);
  };
  const chosen = hits[Math.min(active, hits.length - 1)];
  return (
    <search aria-label={i18n.t('search.label')} className={styles.view}>
      <div className={styles.head}>
        <div className={styles.row}>
          <IconButton
            icon="back"
            label={i18n.t('search.close')}
            aria-keyshortcuts="Escape"
            onClick={onClose}
          />
          <SearchField
            text={text}
            chosen={chosen && optionId(hitKey(chosen))}
            hits={hits.length}
            active={active}
            onType={state.type}
            onMove={setActive}
            onOpen={() => chosen && open(chosen)}
            onClose={onClose}
          />
        </div>
        <SearchFilters
          options={options}
          onKind={state.toggleKind}
          onPage={pageAids.length > 0 ? state.togglePage : undefined}
        />
      </div>
      <SearchOutcome
        text={text}
        answer={answer}
        excerpts={excerpts}
        chosen={chosen}
        onOpen={open}
        onMore={state.more}
        onWiden={options.onPageOnly || options.kinds.size > 0 ? state.widen : undefined}
      />
    </search>
  );
}
