import { type ComponentType, useState } from 'react';
import { i18n } from '#i18n';
import type { Question } from '../../lib/contracts/lesson.ts';
import type { GivenAnswer } from '../../lib/domain/learning/judge-answer.ts';
import { shuffleItems } from '../../lib/domain/learning/shuffle-items.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { OrderFields } from './order-fields.tsx';
import styles from './question-form.module.css';
import { ShortField } from './short-field.tsx';

type Of<K extends Question['type']> = Extract<Question, { type: K }>;
type Kinds = Question['type'];

type FieldsProps<Q extends Question> = {
  question: Q;
  given: GivenAnswer;
  onChange(given: GivenAnswer): void;
};

type Kind<Q extends Question> = {
  /** What stands there first. `last` is a wrong answer that one goes on from. */
  start(question: Q, seed: string, last: GivenAnswer | undefined): GivenAnswer;
  Fields: ComponentType<FieldsProps<Q>>;
};

const KINDS: { [K in Kinds]: Kind<Of<K>> } = {
  single: { start: () => ({ ids: [] }), Fields: ChoiceFields },
  multi: { start: () => ({ ids: [] }), Fields: ChoiceFields },
  order: {
    start: ({ items }, seed, last) =>
      last ?? {
        ids: shuffleItems(
          items.map(({ id }) => id),
          seed,
        ),
      },
    Fields: OrderFields,
  },
  short: { start: (_question, _seed, last) => last ?? { text: '' }, Fields: ShortField },
};

type Props = {
  question: Question;
  /** Decides how the items of an order question lie first. */
  seed?: string;
  /** A wrong answer to go on from. */
  last?: GivenAnswer | undefined;
  /** Takes an answer that says something: none is empty. */
  onAnswer(given: GivenAnswer): void;
};

/** A question of any of the four kinds, and a button that hands in the answer. What comes of it shows the caller. */
export function QuestionForm({ question, seed = '', last, onAnswer }: Props) {
  const kind = KINDS[question.type] as Kind<Question>;
  const [given, setGiven] = useState(() => kind.start(question, seed, last));
  const isEmpty = 'ids' in given ? given.ids.length === 0 : given.text.trim() === '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onAnswer(given);
      }}
    >
      <kind.Fields question={question} given={given} onChange={setGiven} />
      <Button type="submit" tone="primary" wide disabled={isEmpty}>
        {i18n.t('lesson.check')}
      </Button>
    </form>
  );
}
