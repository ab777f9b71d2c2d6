import { Icon } from '../../../../ui/icon.tsx';
import { type AnyRefusal, wordsOf } from '../../refusal-words.ts';
import styles from './problems.module.css';

/** What the guard refuses, and what to do about it. */
export function Problems({ refusals }: { refusals: readonly AnyRefusal[] }) {
  return (
    <div role="alert" className={styles.problems}>
      {refusals.map((refusal) => (
        <Problem
          key={`${refusal.reason} ${refusal.field} ${refusal.index} ${refusal.part}`}
          {...wordsOf(refusal)}
        />
      ))}
    </div>
  );
}

function Problem({ message, action }: ReturnType<typeof wordsOf>) {
  return (
    <div className={styles.problem}>
      <Icon name="alert" size={18} />
      <p>
        <strong>{message}</strong> {action}
      </p>
    </div>
  );
}
