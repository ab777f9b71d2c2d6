import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Card } from '../../lib/contracts/lesson.ts';
import { questionOf } from '../../lib/domain/learning/lesson-cards.ts';
import { answerTo, type LessonRun } from '../../lib/domain/learning/lesson-run.ts';
import type { LessonWork } from '../../lib/queries/use-lesson.ts';
import { Button } from '../ui/button.tsx';
import { AnsweredQuestion } from './answered-question.tsx';
import styles from './lesson-player.module.css';
import { Outcome } from './outcome.tsx';
import { QuestionForm } from './question-form.tsx';

type Props = { card: Card; run: LessonRun; work: LessonWork; act(done: Promise<unknown>): void };

/** What a card asks, and once it is answered what came of it. */
export function CardQuestion({ card, run, work, act }: Props) {
  const question = questionOf(card);
  const answer = answerTo(run, card);
  const attempts = answer?.attempts ?? 0;
  const [tryingAfter, setTryingAfter] = useState<number>();
  const form = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const seen = useRef({ attempts, revealed: answer?.revealed });
  const settled = answer !== undefined && (answer.correct || answer.revealed);
  const asks = !answer || (tryingAfter === attempts && !settled);

  // The button that was pressed is gone, and the focus with it. What was answered before is only shown again.
  useEffect(() => {
    const now = { attempts, revealed: answer?.revealed };
    const isNews = now.attempts !== seen.current.attempts || now.revealed !== seen.current.revealed;
    seen.current = now;
    if (isNews) outcome.current?.focus();
  }, [attempts, answer?.revealed]);
  useEffect(() => {
    if (tryingAfter !== undefined) form.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [tryingAfter]);

  if (!question) return null;
  if (asks) {
    return (
      <div ref={form}>
        <QuestionForm
          key={attempts}
          question={question}
          seed={`${run.seed} ${card.id}`}
          last={answer?.given}
          onAnswer={(given) => act(work.answer({ card: card.id, given, attempt: attempts + 1 }))}
        />
      </div>
    );
  }
  return (
    <>
      <AnsweredQuestion question={question} given={answer.given} />
      <Outcome ref={outcome} card={card} question={question} answer={answer} />
      {!settled && (
        <div className={styles.again}>
          <Button icon="restart" onClick={() => setTryingAfter(attempts)}>
            {i18n.t('lesson.tryAgain')}
          </Button>
          <Button tone="quiet" onClick={() => act(work.reveal(card.id))}>
            {i18n.t('lesson.showAnswer')}
          </Button>
        </div>
      )}
    </>
  );
}
