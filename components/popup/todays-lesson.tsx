import { useId } from 'react';
import { i18n } from '#i18n';
import { useOpenPanel } from '../../lib/queries/use-open-panel.ts';
import { type TodaysLesson as Lesson, usePaths } from '../../lib/queries/use-paths.ts';
import { dueWords } from '../learning/due-words.ts';
import { learnHash } from '../learning/learn-route.ts';
import { actionWords, standingWords } from '../learning/standing-words.ts';
import { Joined } from '../surface/joined.tsx';
import { Button } from '../ui/button.tsx';
import styles from './todays-lesson.module.css';

/** The lesson to take today, with the minutes that are left of it. */
export function TodaysLesson({ account }: Pick<Parameters<typeof Joined>[0], 'account'>) {
  return (
    <Joined account={account}>
      <Today />
    </Joined>
  );
}

function Today() {
  const learning = usePaths();
  if (!learning) return <p className={styles.soft}>{i18n.t('popup.lesson.loading')}</p>;
  if (learning.today) return <Offer today={learning.today} />;
  const words = learning.paths.length > 0 ? i18n.t('popup.lesson.allPassed') : i18n.t('popup.lesson.none');
  return (
    <p className={styles.soft}>
      {words} <LearnLink hash={learnHash({ at: 'paths' })} words={i18n.t('popup.lesson.all')} />
    </p>
  );
}

function Offer({ today: { head, standing, due } }: { today: Lesson }) {
  const id = useId();
  const open = useOpenPanel();
  const minutes = Math.max(1, Math.ceil(head.minutesLeft));
  const facts = [
    i18n.t('learning.minutesLeft', minutes),
    standing.state === 'begun' && standingWords(standing),
    due && dueWords(due),
  ].filter(Boolean);
  return (
    <section className={styles.lesson} aria-labelledby={id}>
      <p className={styles.eyebrow}>{i18n.t('popup.lesson.today')}</p>
      <h2 id={id} className={styles.title}>
        {head.title}
      </h2>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <div className={styles.ways}>
        <Button onClick={() => void open({ lesson: head.id }).then(() => window.close())}>
          {actionWords(standing)}
        </Button>
        <LearnLink hash={learnHash({ at: 'lesson', lesson: head.id })} words={i18n.t('popup.lesson.inTab')} />
      </div>
    </section>
  );
}

function LearnLink({ hash, words }: { hash: string; words: string }) {
  return (
    <a href={`/learn.html${hash}`} target="_blank" rel="noopener">
      {words}
    </a>
  );
}
