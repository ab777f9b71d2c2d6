import { type ReactNode, useState } from 'react';
import type { Aid, AidKind } from '../../lib/contracts/aid.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Pill } from '../ui/pill.tsx';
import styles from './aid-card.module.css';

const KINDS: Record<AidKind, { icon: IconName; label: string }> = {
  checklist: { icon: 'checklist', label: 'Checklist' },
  decision: { icon: 'decision', label: 'Decision guide' },
  snippet: { icon: 'snippet', label: 'Text to copy' },
  reference: { icon: 'reference', label: 'Reference' },
};

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
  const { icon, label } = KINDS[aid.kind];
  return (
    <article className={styles.card}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.head}>
          <span className={`${styles.kind} ${done ? styles.done : ''}`}>
            <Icon name={done ? 'check' : icon} />
          </span>
          <span className={styles.names}>
            <h2 className={styles.title}>{aid.title}</h2>
            <span className={styles.meta}>
              {label}
              {status && ` · ${status}`}
            </span>
            {unverified && (
              <Pill tone="risk" icon="alert">
                Unverified
              </Pill>
            )}
          </span>
          <span className={styles.chevron}>
            <Icon name="chevron" size={18} />
          </span>
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
