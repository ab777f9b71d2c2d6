import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './run-footer.module.css';

type Props = {
  run: AidRun | undefined;
  /** Nothing is left to do but to say so. */
  ready: boolean;
  /** There is something to start over from. */
  started: boolean;
  onComplete(): void;
  onStartOver(): void;
  onReport(): void;
};

const clockTime = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/** The end of an aid: completing it, starting over, a problem with the aid as a whole. */
export function RunFooter({ run, ready, started, onComplete, onStartOver, onReport }: Props) {
  const completedAt = run?.completedAt;
  return (
    <footer className={styles.footer}>
      {completedAt !== undefined && (
        <p className={styles.completed} role="status">
          <Icon name="check" size={18} />
          Completed {clockTime.format(new Date(completedAt))}
        </p>
      )}
      {ready && completedAt === undefined && (
        <Button tone="primary" icon="check" wide onClick={onComplete}>
          Mark complete
        </Button>
      )}
      <div className={styles.quiet}>
        {(started || completedAt !== undefined) && (
          <Button tone="quiet" icon="restart" onClick={onStartOver}>
            Start over
          </Button>
        )}
        <Button tone="quiet" icon="flag" onClick={onReport}>
          Report a problem
        </Button>
      </div>
    </footer>
  );
}
