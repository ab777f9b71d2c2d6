import { i18n } from '#i18n';
import type { Lesson } from '../../lib/contracts/lesson.ts';
import { cardOf } from '../../lib/domain/learning/lesson-cards.ts';
import { isOpen, type LessonRun, timeLeft } from '../../lib/domain/learning/lesson-run.ts';
import type { LessonWork } from '../../lib/queries/use-lesson.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { CardBody } from './card-body.tsx';
import { CardQuestion } from './card-question.tsx';
import { LessonHead } from './lesson-head.tsx';
import page from './lesson-page.module.css';
import styles from './lesson-player.module.css';
import { useInFront } from './use-in-front.ts';
import { usePlayerKeys } from './use-player-keys.ts';

type Props = {
  lesson: Lesson;
  run: LessonRun;
  work: LessonWork;
  act(done: Promise<unknown>): void;
  onClose(): void;
};

/** One card at a time, how far one is, and the way on. */
export function LessonPlayer({ lesson, run, work, act, onClose }: Props) {
  const { root, heading } = useInFront(run.card);
  const card = cardOf(lesson, run.card);
  const place = lesson.cards.findIndex(({ id }) => id === run.card);
  const total = lesson.cards.length;
  const waits = card !== undefined && isOpen(run, card);
  const isLast = place === total - 1;
  const go = (way: 'next' | 'back') => {
    if (way === 'back' && place > 0) act(work.turn(run.card, -1));
    if (way === 'next' && !waits) act(isLast ? work.complete(run.card) : work.turn(run.card, 1));
  };
  const onKeyDown = usePlayerKeys(root, go);
  if (!card) return null;
  return (
    <article ref={root} className={page.page} onKeyDown={onKeyDown}>
      <LessonHead title={lesson.title} onClose={onClose}>
        <Progress label={i18n.t('lesson.progress')} done={place + 1} total={total} />
        <p className={styles.meta}>
          <span>{i18n.t('lesson.cardOf', [String(place + 1), String(total)])}</span>
          <span>{i18n.t('lesson.minutesLeft', Math.max(1, Math.ceil(timeLeft(run, lesson))))}</span>
        </p>
      </LessonHead>
      <div key={`${run.take} ${card.id}`} className={`${page.sheet} ${styles.card}`}>
        <h2 ref={heading} tabIndex={-1} className={page.title} dir="auto">
          {card.title}
        </h2>
        <CardBody card={card} />
        <CardQuestion card={card} run={run} work={work} act={act} />
      </div>
      <footer className={styles.foot}>
        {place > 0 && (
          <Button tone="quiet" icon="back" onClick={() => go('back')}>
            {i18n.t('lesson.back')}
          </Button>
        )}
        {!waits && (
          <span className={styles.next}>
            <Button tone="primary" wide onClick={() => go('next')}>
              {isLast ? i18n.t('lesson.finish') : i18n.t('lesson.next')}
            </Button>
          </span>
        )}
      </footer>
    </article>
  );
}
