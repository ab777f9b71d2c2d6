import type { Reported } from '../../lib/queries/use-reports.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './after-report.module.css';

type Props = { reported: Reported; contact: string | undefined };

/** Says that a report is kept, and whom to turn to where it was escalated. */
export function AfterReport({ reported, contact }: Props) {
  const all = Object.values(reported);
  const last = all.includes('escalated') ? 'escalated' : all.at(-1);
  return (
    <div role="status">
      {last && (
        <p className={styles.after}>
          <Icon name="check" size={18} />
          {last === 'escalated' && contact ? (
            <span>
              Escalated. Your contact: <strong>{contact}</strong>
            </span>
          ) : (
            'Report kept. It is sent with the next sync.'
          )}
        </p>
      )}
    </div>
  );
}
