import type { ReactNode } from 'react';
import type { Aid, AidKind } from '../../lib/contracts/aid.ts';
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
  aid: Pick<Aid, 'title' | 'kind'>;
  unverified: boolean;
  /** How far it is, in words. */
  status?: string | undefined;
  done?: boolean;
  /** More marks on it. */
  children?: ReactNode;
};

/** What an aid is called, what it is, and how far it is. */
export function AidHead({ aid, unverified, status, done = false, children }: Props) {
  const { icon, label } = KINDS[aid.kind];
  return (
    <>
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
        {children}
      </span>
      <span className={styles.chevron}>
        <Icon name="chevron" size={18} />
      </span>
    </>
  );
}
