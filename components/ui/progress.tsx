import styles from './progress.module.css';

type Props = { label: string; done: number; total: number };

/** How far something is. */
export function Progress({ label, done, total }: Props) {
  const complete = done === total ? styles.complete : '';
  return (
    <progress className={`${styles.progress} ${complete}`} aria-label={label} value={done} max={total} />
  );
}
