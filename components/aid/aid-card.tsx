import type { ReactNode } from 'react';
import { i18n } from '#i18n';
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
  /** More marks on its head. */
  marks: ReactNode;
  open: boolean;
  /** When and why to use it stands open the first time; `undefined` while that is not known. */
  isFirstLook: boolean | undefined;
  onToggle(open: boolean): void;
  children: ReactNode;
};

/** One aid: its name and state, and its body once it is opened. */
export function AidCard({ aid, unverified, status, done, marks, open, isFirstLook, ...rest }: Props) {
  const { onToggle, children } = rest;
  return (
    <article className={styles.card}>
      <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary className={styles.head}>
          <AidHead aid={aid} unverified={unverified} status={status} done={done}>
            {marks}
          </AidHead>
        </summary>
        {open && (
          <div className={styles.body}>
            {unverified && <p className={styles.unverified}>{i18n.t('aid.card.reviewOverdue')}</p>}
            {aid.context.length > 0 && isFirstLook !== undefined && (
              <details className={styles.context} open={isFirstLook}>
                <summary>{i18n.t('aid.card.context')}</summary>
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
