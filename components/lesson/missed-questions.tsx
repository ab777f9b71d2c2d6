import { i18n } from '#i18n';
import type { Lesson } from '../../lib/contracts/lesson.ts';
import { questionOf } from '../../lib/domain/learning/lesson-cards.ts';
import { answerTo, type LessonRun } from '../../lib/domain/learning/lesson-run.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { CardBody } from './card-body.tsx';
import styles from './missed-questions.module.css';
import { RightAnswer } from './right-answer.tsx';

type Props = { lesson: Lesson; run: LessonRun };

/** What was not right at the first attempt, each with the right answer and the reason; nothing where all was. */
export function MissedQuestions({ lesson, run }: Props) {
  const missed = lesson.cards.flatMap((card) => {
    const question = questionOf(card);
    return question && answerTo(run, card)?.firstRight === false ? [{ card, question }] : [];
  });
  if (missed.length === 0) return null;
  return (
    <section className={styles.missed}>
      <h3 className={styles.title}>{i18n.t('lesson.missed')}</h3>
      {missed.map(({ card, question }) => (
        <details key={card.id} className={styles.question}>
          <summary dir="auto">{card.title}</summary>
          <div className={styles.body}>
            <CardBody card={card} />
            <RightAnswer question={question} />
            {card.kind === 'question' && card.explanation && <RichTextView text={card.explanation} />}
          </div>
        </details>
      ))}
    </section>
  );
}
