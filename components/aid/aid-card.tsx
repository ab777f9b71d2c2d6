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
  /** Of those in a group one is open at a time. */
  group: string | undefined;
  /** When and why to use it stands open the first time; `undefined` while that is not known. */
  isFirstLook: boolean | undefined;
  onToggle(open: boolean): void;
  children: ReactNode;
};

/** One aid: its name and state, and its body once it is opened. */
export function AidCard({ aid, unverified, status, done, marks, open, isFirstLook, ...rest }: Props) {
  const { group, onToggle, children } = rest;
  const toggled = (details: HTMLDetailsElement) => {
    onToggle(details.open);
    // It takes the place of the one that was open, the beginning of which may be out of sight.
    if (details.open && !open && group) details.firstElementChild?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <article className={styles.card}>
      <details name={group} open={open} onToggle={(event) => toggled(event.currentTarget)}>
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
