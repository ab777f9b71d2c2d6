import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './search-field.module.css';

export const RESULTS_ID = 'search-results';

/** Id of the element of a hit. Ids of content may hold anything. */
export function optionId(key: string): string {
  return `search-${encodeURIComponent(key)}`;
}

type Props = {
  text: string;
  /** Id of the element that Enter would open. */
  chosen: string | undefined;
  hits: number;
  active: number;
  onType(text: string): void;
  onMove(active: number): void;
  onOpen(): void;
  onClose(): void;
};

/** The field one types into; the keys that move in a list move in the hits, while the focus stays here. */
export function SearchField({ text, chosen, hits, active, onType, onMove, onOpen, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const clear = () => {
    onType('');
    field.current?.focus();
  };
  const next = () => onMove(Math.max(0, Math.min(active + 1, hits - 1)));
  const previous = () => onMove(Math.max(0, Math.min(active, hits - 1) - 1));
  const keys = new Map([
    ['ArrowDown', next],
    ['ArrowUp', previous],
    ['Enter', onOpen],
    ['Escape', text === '' ? onClose : clear],
  ]);
  const press = (event: KeyboardEvent) => {
    const act = keys.get(event.key);
    // Whoever composes a letter of several keys chooses among letters, not hits.
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  return (
    <div className={styles.field}>
      <Icon name="search" size={18} />
      <input
        ref={field}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={i18n.t('search.label')}
        aria-autocomplete="list"
        aria-expanded={hits > 0}
        aria-controls={RESULTS_ID}
        aria-activedescendant={chosen}
        placeholder={i18n.t('search.placeholder')}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={press}
      />
      {text !== '' && <IconButton icon="close" label={i18n.t('search.clear')} onClick={clear} />}
    </div>
  );
}
