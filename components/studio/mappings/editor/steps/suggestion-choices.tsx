import { useId, useMemo } from 'react';
import { i18n } from '#i18n';
import { chosenAmong } from '../../../../../lib/domain/matching/editing/coverage.ts';
import { Choice } from '../../../../ui/choice.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import type { Editor } from '../use-editor.ts';
import { type Example, examplesOf } from '../words/examples.ts';
import { suggestionWords } from '../words/suggestion-words.ts';
import { coverageOf, suggestionsFor, withSuggestion } from '../work.ts';
import styles from './suggestion-choices.module.css';

/** Enough to tell the chosen suggestion from its neighbours; the others have one each way. */
const EXAMPLES_OF_CHOSEN = 3;

/** How much besides the page: from this one alone to the whole site, each with examples. */
export function SuggestionChoices({ editor, page }: { editor: Editor; page: string }) {
  const name = useId();
  const suggestions = useMemo(() => suggestionsFor(page), [page]);
  const { work, draft } = editor;
  const isOnlyOne = suggestions.every(({ scope }) => scope !== 'record');
  const chosen = chosenAmong(suggestions, { before: work.before, now: coverageOf(draft) });
  return (
    <fieldset>
      <legend className={styles.legend}>{i18n.t('studioEditor.suggestion.legend')}</legend>
      <div className={styles.choices}>
        {suggestions.map((suggestion, index) => {
          const { title, hint } = suggestionWords(page, suggestion, isOnlyOne);
          const id = `${name}-${index}`;
          const most = suggestion === chosen ? EXAMPLES_OF_CHOSEN : 1;
          return (
            <Choice
              key={id}
              type="radio"
              shape="block"
              name={name}
              checked={suggestion === chosen}
              onChange={() => editor.edit((now) => withSuggestion(now, suggestion))}
              aria-labelledby={`${id}-title`}
              aria-describedby={`${id}-hint ${id}-examples`}
            >
              <span id={`${id}-title`} className={styles.title}>
                {title}
              </span>
              <span id={`${id}-hint`} className={styles.hint}>
                {hint}
              </span>
              <span id={`${id}-examples`} className={styles.examples}>
                <Examples
                  label={i18n.t('studioEditor.suggestion.shows')}
                  tone="hit"
                  examples={examplesOf(suggestion.matches, page, most)}
                />
                <Examples
                  label={i18n.t('studioEditor.suggestion.not')}
                  tone="miss"
                  examples={examplesOf(suggestion.misses, page, most)}
                />
              </span>
            </Choice>
          );
        })}
      </div>
      {!chosen && <p className={styles.hint}>{i18n.t('studioEditor.suggestion.byHand')}</p>}
    </fieldset>
  );
}

type ExamplesProps = { label: string; tone: 'hit' | 'miss'; examples: readonly Example[] };

function Examples({ label, tone, examples }: ExamplesProps) {
  if (examples.length === 0) return null;
  return (
    <span className={styles[tone]}>
      <span className={styles.label}>{label}</span>
      <span className={styles.list}>
        {examples.map(({ url, words }) => (
          <span key={url} className={styles.example} title={url}>
            <Icon name={tone === 'hit' ? 'check' : 'close'} size={13} />
            <span className={styles.url}>{words}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
