import { useId, useMemo } from 'react';
import { chosenAmong } from '../../../../../lib/domain/matching/editing/coverage.ts';
import { Icon } from '../../../../ui/icon.tsx';
import type { Editor } from '../use-editor.ts';
import { shortAddress } from '../words/address-text.ts';
import { suggestionWords } from '../words/suggestion-words.ts';
import { coverageOf, suggestionsFor, withSuggestion } from '../work.ts';
import styles from './suggestion-choices.module.css';

/** Examples of each kind that help to tell two suggestions apart; more would be a list to read. */
const EXAMPLES_MAX = 3;

/** How much besides the page: from this one alone to the whole site, each with examples. */
export function SuggestionChoices({ editor, page }: { editor: Editor; page: string }) {
  const name = useId();
  const suggestions = useMemo(() => suggestionsFor(page), [page]);
  const { work, draft } = editor;
  const chosen = chosenAmong(suggestions, { before: work.before, now: coverageOf(draft) });
  return (
    <fieldset>
      <legend className={styles.legend}>How much of it?</legend>
      <div className={styles.choices}>
        {suggestions.map((suggestion, index) => {
          const { title, hint } = suggestionWords(page, suggestion);
          const id = `${name}-${index}`;
          return (
            <label key={id} className={styles.choice}>
              <input
                type="radio"
                name={name}
                checked={suggestion === chosen}
                onChange={() => editor.edit((now) => withSuggestion(now, suggestion))}
                aria-labelledby={`${id}-title`}
                aria-describedby={`${id}-hint ${id}-examples`}
              />
              <span className={styles.words}>
                <span id={`${id}-title`} className={styles.title}>
                  {title}
                </span>
                <span id={`${id}-hint`} className={styles.hint}>
                  {hint}
                </span>
                <span id={`${id}-examples`} className={styles.examples}>
                  <Examples label="Shows on" tone="hit" urls={suggestion.matches} />
                  <Examples label="Not on" tone="miss" urls={suggestion.misses} />
                </span>
              </span>
            </label>
          );
        })}
      </div>
      {!chosen && (
        <p className={styles.hint}>
          You changed the pages by hand. Choosing one of these puts it in the place of your change; Undo
          brings your change back.
        </p>
      )}
    </fieldset>
  );
}

type ExamplesProps = { label: string; tone: 'hit' | 'miss'; urls: readonly string[] };

function Examples({ label, tone, urls }: ExamplesProps) {
  if (urls.length === 0) return null;
  return (
    <span className={styles[tone]}>
      <span className={styles.label}>{label}</span>
      {urls.slice(0, EXAMPLES_MAX).map((url) => (
        <span key={url} className={styles.example} title={url}>
          <Icon name={tone === 'hit' ? 'check' : 'close'} size={13} />
          <span className={styles.url}>{shortAddress(url)}</span>
        </span>
      ))}
    </span>
  );
}
