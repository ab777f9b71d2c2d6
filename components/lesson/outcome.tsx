import type { Ref } from 'react';
import { i18n } from '#i18n';
import type { Card, Question } from '../../lib/contracts/lesson.ts';
import type { CardAnswer } from '../../lib/domain/learning/lesson-run.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './outcome.module.css';
import { RightAnswer } from './right-answer.tsx';

type Props = { ref: Ref<HTMLDivElement>; card: Card; question: Question; answer: CardAnswer };

/** What came of an answer; once nothing more can come of it, with the reason. */
export function Outcome({ ref, card, question, answer: { correct, revealed } }: Props) {
  return (
    <div ref={ref} tabIndex={-1} className={correct ? styles.right : styles.wrong} role="status">
      <p className={styles.verdict}>
        <Icon name={correct ? 'check' : 'restart'} size={18} />
        <strong>{correct ? i18n.t('lesson.right') : i18n.t('lesson.notRight')}</strong>
      </p>
      {revealed && <RightAnswer question={question} />}
      {(correct || revealed) && card.kind === 'question' && card.explanation && (
        <RichTextView text={card.explanation} />
      )}
    </div>
  );
}
