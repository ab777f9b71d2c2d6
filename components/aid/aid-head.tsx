import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Aid, AidKind } from '../../lib/contracts/aid.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Pill } from '../ui/pill.tsx';
import styles from './aid-card.module.css';

const ICONS: Record<AidKind, IconName> = {
  checklist: 'checklist',
  decision: 'decision',
  snippet: 'snippet',
  reference: 'reference',
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
  return (
    <>
      <span className={`${styles.kind} ${done ? styles.done : ''}`}>
        <Icon name={done ? 'check' : ICONS[aid.kind]} />
      </span>
      <span className={styles.names}>
        <h2 className={styles.title}>{aid.title}</h2>
        <span className={styles.meta}>
          {i18n.t(`aid.kind.${aid.kind}`)}
          {status && ` · ${status}`}
        </span>
        {unverified && (
          <Pill tone="risk" icon="alert">
            {i18n.t('aid.card.unverified')}
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
