import { i18n } from '#i18n';
import type { SearchOptions } from '../../lib/domain/search/rank.ts';
import { FOUND_KINDS, type FoundKind } from '../../lib/domain/search/searchable.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { FOUND_KIND_NAMES } from './found-kind-names.ts';
import styles from './search-filters.module.css';

type Props = {
  options: Pick<SearchOptions, 'kinds' | 'onPageOnly'>;
  onKind(kind: FoundKind): void;
  /** Absent where the page in front has no aids to keep to. */
  onPage: (() => void) | undefined;
};

/** What a search is kept to: this page, or some kinds. */
export function SearchFilters({ options, onKind, onPage }: Props) {
  return (
    <fieldset className={styles.filters}>
      <legend className="visually-hidden">{i18n.t('search.filters')}</legend>
      {onPage && (
        <Chip icon="page" name={i18n.t('search.thisPage')} on={options.onPageOnly} onToggle={onPage} />
      )}
      {FOUND_KINDS.map((kind) => (
        <Chip
          key={kind}
          icon={FOUND_KIND_NAMES[kind].icon}
          name={FOUND_KIND_NAMES[kind].many()}
          on={options.kinds.has(kind)}
          onToggle={() => onKind(kind)}
        />
      ))}
    </fieldset>
  );
}

type ChipProps = { icon: IconName; name: string; on: boolean; onToggle(): void };

function Chip({ icon, name, on, onToggle }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={onToggle}>
      <Icon name={on ? 'check' : icon} size={16} />
      {name}
    </button>
  );
}
