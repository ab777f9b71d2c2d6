import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { Lesson } from '../../lib/contracts/lesson.ts';
import { questionOf } from '../../lib/domain/learning/lesson-cards.ts';
import {
  answerTo,
  type LessonRun,
  type LessonResult as Result,
} from '../../lib/domain/learning/lesson-run.ts';
import { useLinkedAid } from '../../lib/queries/use-lesson.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { Button } from '../ui/button.tsx';
import { RightAnswer } from './answered-question.tsx';
import styles from './lesson-player.module.css';

type Props = {
  lesson: Lesson;
  run: LessonRun;
  result: Result;
  onRetake(): void;
  onOpenAid(aid: OpaqueId): void;
  onClose(): void;
};

const percent = (share: number) =>
  new Intl.NumberFormat(i18n.t('language.code'), { style: 'percent' }).format(share);

/** How a take ended: the score, what was wrong with the reasons, and the aid that the lesson is about. */
export function LessonResult({ lesson, run, result, onRetake, onOpenAid, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const aid = useLinkedAid(lesson);
  const missed = lesson.cards.filter((card) => answerTo(run, card)?.firstRight === false);
  return (
    <article className={styles.player}>
      <p className={styles.name}>{lesson.title}</p>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {result.passed ? i18n.t('lesson.passed') : i18n.t('lesson.notPassed')}
      </h2>
      <p className={result.passed ? styles.right : styles.wrong}>
        {i18n.t('lesson.score', [percent(result.score), percent(lesson.passMark)])}
      </p>
      {missed.map((card) => {
        const question = questionOf(card);
        return (
          question && (
            <section key={card.id} className={styles.missed}>
              <h3>{card.title}</h3>
              <RightAnswer question={question} />
              {card.kind === 'question' && card.explanation && <RichTextView text={card.explanation} />}
            </section>
          )
        );
      })}
      {aid && (
        <Button
          tone={result.passed ? 'primary' : 'plain'}
          wide
          icon="arrow"
          onClick={() => onOpenAid(aid.id)}
        >
          {i18n.t('lesson.openAid', [aid.title])}
        </Button>
      )}
      <Button tone={result.passed ? 'quiet' : 'primary'} wide icon="restart" onClick={onRetake}>
        {i18n.t('lesson.retake')}
      </Button>
      <Button tone="quiet" wide onClick={onClose}>
        {i18n.t('lesson.close')}
      </Button>
    </article>
  );
}
