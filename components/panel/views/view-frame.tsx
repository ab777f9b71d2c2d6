import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../../ui/button.tsx';
import type { Place } from './panel-view.ts';
import { useReturn } from './use-return.ts';
import styles from './view-frame.module.css';

type Props = {
  title: string;
  /** What it holds has a name and a way back of its own. */
  bare: boolean;
  from: Place | undefined;
  hidden: boolean;
  onBack(): void;
  children: ReactNode;
};

/** One view over the page's aids: its name, the way back, and what it holds. */
export function ViewFrame({ title, bare, from, hidden, onBack, children }: Props) {
  const view = useReturn<HTMLElement>(from);
  return (
    <section ref={view} className={styles.view} hidden={hidden} aria-label={title} tabIndex={-1}>
      {!bare && (
        <header className={styles.bar}>
          <IconButton icon="back" label={i18n.t('panel.back')} aria-keyshortcuts="Escape" onClick={onBack} />
          <h2 className={styles.title}>{title}</h2>
        </header>
      )}
      {children}
    </section>
  );
}
