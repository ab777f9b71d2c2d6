import { i18n } from '#i18n';
import type { Question } from '../../lib/contracts/lesson.ts';
import type { GivenAnswer } from '../../lib/domain/learning/judge-answer.ts';
import { Field } from '../ui/field.tsx';

const TEXT_MAX = 200;

type Props = {
  question: Extract<Question, { type: 'short' }>;
  given: GivenAnswer;
  onChange(given: GivenAnswer): void;
};

/** One line for a few words or a figure. */
export function ShortField({ given, onChange }: Props) {
  return (
    <Field
      label={i18n.t('lesson.yourAnswer')}
      hint={i18n.t('lesson.shortHint')}
      autoComplete="off"
      maxLength={TEXT_MAX}
      value={'text' in given ? given.text : ''}
      onChange={(event) => onChange({ text: event.currentTarget.value })}
    />
  );
}
