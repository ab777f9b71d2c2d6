import type { RuleRefusal } from '../../../../../lib/contracts/rule-admin.ts';
import { Icon } from '../../../../ui/icon.tsx';
import styles from './problems.module.css';

/** What the guard refuses, and what to do about it. */
export function Problems({ refusals }: { refusals: readonly RuleRefusal[] }) {
  return (
    <div role="alert" className={styles.problems}>
      {refusals.map(({ reason, field, index, part, message, action }) => (
        <div key={`${reason} ${field} ${index} ${part}`} className={styles.problem}>
          <Icon name="alert" size={18} />
          <p>
            <strong>{message}</strong> {action}
          </p>
        </div>
      ))}
    </div>
  );
}
