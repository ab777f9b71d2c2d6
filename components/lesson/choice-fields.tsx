import { useId } from 'react';
import { i18n } from '#i18n';
import type { Question } from '../../lib/contracts/lesson.ts';
import type { GivenAnswer } from '../../lib/domain/learning/judge-answer.ts';
import styles from './question-form.module.css';

type Props = {
  question: Extract<Question, { type: 'single' | 'multi' }>;
  given: GivenAnswer;
  onChange(given: GivenAnswer): void;
};

const INPUTS = { single: 'radio', multi: 'checkbox' } as const;

/** The choices of a question, one or several to be taken. */
export function ChoiceFields({ question: { type, choices }, given, onChange }: Props) {
  const name = useId();
  const taken = 'ids' in given ? given.ids : [];
  const change = { single: (id: string) => [id], multi: (id: string) => toggled(taken, id) }[type];
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>
        {type === 'single' ? i18n.t('lesson.chooseOne') : i18n.t('lesson.chooseAll')}
      </legend>
      {choices.map(({ id, label }, index) => (
        <label key={id} className={styles.choice}>
          <input
            type={INPUTS[type]}
            name={name}
            value={id}
            checked={taken.includes(id)}
            onChange={() => onChange({ ids: change(id) })}
          />
          <span className={styles.label} dir="auto">
            {label}
          </span>
          {index < 9 && (
            <span className={styles.key} aria-hidden="true">
              {index + 1}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}
