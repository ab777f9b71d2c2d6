import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { Lesson } from '../../lib/contracts/lesson.ts';
import type { LessonRun, LessonResult as Result } from '../../lib/domain/learning/lesson-run.ts';
import { useLinkedAid } from '../../lib/queries/use-lesson.ts';
import { Button } from '../ui/button.tsx';
import { later } from '../ui/later.tsx';
import { wordsLocale } from '../ui/words-locale.ts';
import { LessonHead } from './lesson-head.tsx';
import page from './lesson-page.module.css';
import styles from './lesson-result.module.css';
import { MissedQuestions } from './missed-questions.tsx';
import { ScoreRing } from './score-ring.tsx';
import { useInFront } from './use-in-front.ts';

const UsedOn = later(async () => (await import('./used-on.tsx')).UsedOn);

type Props = {
  lesson: Lesson;
  run: LessonRun;
  result: Result;
  onRetake(): void;
  onOpenAid(aid: OpaqueId): void;
  onClose(): void;
};

const percent = (share: number) => new Intl.NumberFormat(wordsLocale(), { style: 'percent' }).format(share);

/** How a take ended: the score, what was wrong with the reasons, and the aid that the lesson is about. */
export function LessonResult({ lesson, run, result, onRetake, onOpenAid, onClose }: Props) {
  const { root, heading } = useInFront('result');
  const aid = useLinkedAid(lesson);
  const { passed, score, take } = result;
  return (
    <article ref={root} className={page.page}>
      <LessonHead title={lesson.title} onClose={onClose} />
      <div className={`${page.sheet} ${styles.score}`}>
        <ScoreRing share={score} words={percent(score)} passed={passed} />
        <div>
          <h2 ref={heading} tabIndex={-1} className={page.title}>
            {passed ? i18n.t('lesson.passed') : i18n.t('lesson.notPassed')}
          </h2>
          <p>{i18n.t('lesson.score', [percent(score), percent(lesson.passMark)])}</p>
          {take > 1 && run.first && (
            <p className={styles.earlier}>{i18n.t('lesson.firstTime', [percent(run.first.score)])}</p>
          )}
        </div>
      </div>
      <MissedQuestions lesson={lesson} run={run} />
      {aid && (
        <section className={`${page.sheet} ${styles.aid}`}>
          <UsedOn aid={aid.id} />
          <Button tone={passed ? 'primary' : 'plain'} wide icon="arrow" onClick={() => onOpenAid(aid.id)}>
            {i18n.t('lesson.openAid', [aid.title])}
          </Button>
        </section>
      )}
      <Button tone={passed ? 'plain' : 'primary'} wide icon="restart" onClick={onRetake}>
        {i18n.t('lesson.retake')}
      </Button>
    </article>
  );
}
