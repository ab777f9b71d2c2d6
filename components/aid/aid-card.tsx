import { type ReactNode, useState } from 'react';
import type { Aid } from '../../lib/contracts/aid.ts';
import { RichTextView } from '../text/rich-text.tsx';
import styles from './aid-card.module.css';
import { AidHead } from './aid-head.tsx';

type Props = {
  aid: Aid;
  unverified: boolean;
  /** How far it is, in words. */
  status: string | undefined;
  done: boolean;
  initiallyOpen: boolean;
  children: ReactNode;
};

/** One aid: its name and state, and its body once it is opened. */
export function AidCard({ aid, unverified, status, done, initiallyOpen, children }: Props) {
  const [open, setOpen] = useState(initiallyOpen);
  return (
    <article className={styles.card}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.head}>
          <AidHead aid={aid} unverified={unverified} status={status} done={done} />
        </summary>
        {open && (
          <div className={styles.body}>
            {unverified && (
              <p className={styles.unverified}>
                The review of this aid is overdue. Check with its owner where something looks off.
              </p>
            )}
            {aid.context.length > 0 && (
              <details className={styles.context}>
                <summary>When and why to use this</summary>
                <RichTextView text={aid.context} />
              </details>
            )}
            {children}
          </div>
        )}
      </details>
    </article>
  );
}
