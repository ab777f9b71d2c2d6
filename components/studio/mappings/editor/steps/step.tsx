import { type ReactNode, useId } from 'react';
import styles from './step.module.css';

type Props = { number: number; title: string; hint: string; children: ReactNode };

/** One of the steps of a mapping: a question, and what it is for. */
export function Step({ number, title, hint, children }: Props) {
  const id = useId();
  return (
    <section className={styles.step} aria-labelledby={id}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.body}>
        <header>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <p className={styles.hint}>{hint}</p>
        </header>
        {children}
      </div>
    </section>
  );
}
