import { useState } from 'react';
import { i18n } from '#i18n';
import type { Card } from '../../lib/contracts/lesson.ts';
import { questionOf } from '../../lib/domain/learning/lesson-cards.ts';
import { answerTo, type LessonRun } from '../../lib/domain/learning/lesson-run.ts';
import type { LessonWork } from '../../lib/queries/use-lesson.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { Button } from '../ui/button.tsx';
import { AnsweredQuestion, RightAnswer } from './answered-question.tsx';
import styles from './lesson-player.module.css';
import { QuestionForm } from './question-form.tsx';

type Props = { card: Card; run: LessonRun; work: LessonWork; act(done: Promise<unknown>): void };

/** What a card asks, and once it is answered what came of it. */
export function CardQuestion({ card, run, work, act }: Props) {
  const question = questionOf(card);
  const answer = answerTo(run, card);
  const [tryingAfter, setTryingAfter] = useState<number>();
  if (!question) return null;
  const attempts = answer?.attempts ?? 0;
  if (!answer || (tryingAfter === attempts && !answer.correct && !answer.revealed)) {
    return (
      <QuestionForm
        key={attempts}
        question={question}
        seed={`${run.seed} ${card.id}`}
        last={answer?.given}
        onAnswer={(given) => act(work.answer({ card: card.id, given, attempt: attempts + 1 }))}
      />
    );
  }
  const settled = answer.correct || answer.revealed;
  return (
    <>
      <AnsweredQuestion question={question} given={answer.given} />
      <div className={answer.correct ? styles.right : styles.wrong} role="status">
        <strong>{answer.correct ? i18n.t('lesson.right') : i18n.t('lesson.notRight')}</strong>
        {answer.revealed && <RightAnswer question={question} />}
        {settled && card.kind === 'question' && card.explanation && <RichTextView text={card.explanation} />}
      </div>
      {!settled && (
        <div className={styles.foot}>
          <Button tone="quiet" onClick={() => act(work.reveal(card.id))}>
            {i18n.t('lesson.showAnswer')}
          </Button>
          <Button onClick={() => setTryingAfter(attempts)}>{i18n.t('lesson.tryAgain')}</Button>
        </div>
      )}
    </>
  );
}
