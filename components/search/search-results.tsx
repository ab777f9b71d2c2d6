import { useEffect, useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import type { Hit } from '../../lib/domain/search/find.ts';
import { highlight, type Stretch } from '../../lib/domain/search/highlight.ts';
import { readQuery } from '../../lib/domain/search/query.ts';
import { type Excerpts, hitKey } from '../../lib/queries/use-excerpts.ts';
import { Icon } from '../ui/icon.tsx';
import { FOUND_KIND_NAMES } from './found-kind-names.ts';
import { optionId, RESULTS_ID } from './search-field.tsx';
import styles from './search-results.module.css';

type Props = {
  hits: readonly Hit[];
  text: string;
  excerpts: Excerpts;
  chosen: Hit | undefined;
  onOpen(hit: Hit): void;
};

/** The hits, best first. The focus stays in the field; `chosen` is marked. */
export function SearchResults({ hits, text, excerpts, chosen, onOpen }: Props) {
  const words = useMemo(() => readQuery(text), [text]);
  return (
    <div id={RESULTS_ID} role="listbox" aria-label={i18n.t('search.found')} className={styles.results}>
      {hits.map((hit) => (
        <Option
          key={hitKey(hit)}
          hit={hit}
          title={highlight(hit.title, words)}
          excerpt={excerpts.get(hitKey(hit))}
          isChosen={hit === chosen}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

type OptionProps = {
  hit: Hit;
  title: Stretch[];
  excerpt: Stretch[] | undefined;
  isChosen: boolean;
  onOpen(hit: Hit): void;
};

function Option({ hit, title, excerpt, isChosen, onOpen }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { icon, one } = FOUND_KIND_NAMES[hit.kind];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field, which keeps the focus
    <div
      ref={option}
      id={optionId(hitKey(hit))}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles.option}
      onClick={() => onOpen(hit)}
    >
      <span className={styles.icon}>
        <Icon name={icon} size={18} />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>
          <Marked stretches={title} />
        </span>
        {/* Its room is there before it is read, so that nothing moves under the pointer. */}
        {hit.inText && (
          <span className={styles.excerpt}>
            <Marked stretches={excerpt ?? []} />
          </span>
        )}
        <span className={styles.facts}>
          {one()}
          {hit.onPage && <span className={styles.here}>{i18n.t('search.thisPage')}</span>}
        </span>
      </span>
    </div>
  );
}

function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ text, start, marked }) =>
    marked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
  );
}
