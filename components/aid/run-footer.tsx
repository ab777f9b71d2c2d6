import { i18n } from '#i18n';
import type { Aid } from '../../lib/contracts/aid.ts';
import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import { completeRun, rateRun, startOver } from '../../lib/domain/content/complete-run.ts';
import type { Perform } from '../../lib/queries/use-aid-run.ts';
import { Button } from '../ui/button.tsx';
import { Done } from '../ui/done.tsx';
import { momentWords } from '../ui/moment-words.ts';
import { RateRun } from './rate-run.tsx';
import styles from './run-footer.module.css';

type Props = {
  run: AidRun | undefined;
  /** Nothing is left to do but to say so. */
  ready: boolean;
  /** There is something to start over from. */
  started: boolean;
  perform: Perform<Aid>;
  onReport(): void;
};

/** The end of an aid: completing and rating it, starting over, a problem with the aid as a whole. */
export function RunFooter({ run, ready, started, perform, onReport }: Props) {
  const completedAt = run?.completedAt;
  return (
    <footer className={styles.footer}>
      {completedAt !== undefined && (
        <>
          <Done>{i18n.t('aid.run.completedAt', { time: momentWords(completedAt) })}</Done>
          <RateRun
            key={run?.id}
            worked={run?.worked}
            onRate={(worked) => perform((current, frame) => rateRun(current, frame, worked))}
          />
        </>
      )}
      {ready && completedAt === undefined && (
        <Button tone="primary" icon="check" wide onClick={() => perform(completeRun)}>
          {i18n.t('aid.run.complete')}
        </Button>
      )}
      <div className={styles.quiet}>
        {(started || completedAt !== undefined) && (
          <Button tone="quiet" icon="restart" onClick={() => perform(startOver)}>
            {i18n.t('aid.run.startOver')}
          </Button>
        )}
        <Button tone="quiet" icon="flag" onClick={onReport}>
          {i18n.t('aid.run.report')}
        </Button>
      </div>
    </footer>
  );
}
