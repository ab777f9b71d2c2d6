import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { PathLesson } from '../../lib/domain/learning/path-progress.ts';
import type { LessonHead } from '../../lib/queries/use-paths.ts';
import { Icon } from '../ui/icon.tsx';
import { Pill } from '../ui/pill.tsx';
import { dueWords } from './due-words.ts';
import styles from './lesson-row.module.css';
import { standingWords } from './standing-words.ts';

type Props = {
  head: LessonHead;
  /** Its number in the path; absent where it is in none. */
  place?: number;
  standing: PathLesson['standing'];
  due: PathLesson['due'];
  onOpenLesson(lesson: OpaqueId): void;
};

const DUE_TONE = { overdue: 'danger', soon: 'risk', later: 'neutral' } as const;

/** One lesson of a list: how long it takes, how far one is, and by when it should be passed. */
export function LessonRow({ head, place, standing, due, onOpenLesson }: Props) {
  const passed = standing.state === 'passed';
  return (
    <button type="button" className={styles.row} onClick={() => onOpenLesson(head.id)}>
      <span className={`${styles.mark} ${styles[standing.state]}`} aria-hidden="true">
        {passed ? <Icon name="check" size={16} /> : (place ?? <Icon name="page" size={16} />)}
      </span>
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          {head.title}
        </span>
        <span className={styles.facts}>
          <span>{standingWords(standing)}</span>
          {!passed && <span>{i18n.t('learning.minutes', Math.max(1, Math.ceil(head.minutesLeft)))}</span>}
        </span>
        {due && <Pill tone={DUE_TONE[due.state]}>{dueWords(due)}</Pill>}
      </span>
      <Icon name="chevron" size={16} />
    </button>
  );
}
