import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './notice.module.css';

type Props = { icon: IconName; title: string; children?: ReactNode; actions?: ReactNode };

/** A whole state of a surface: what is so, why, and the one action that helps. */
export function Notice({ icon, title, children, actions }: Props) {
  return (
    <section className={styles.notice}>
      <span className={styles.disc}>
        <Icon name={icon} size={26} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
