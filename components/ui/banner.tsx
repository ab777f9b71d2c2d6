import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { Icon, type IconName } from './icon.tsx';

type Props = {
  tone: 'info' | 'risk' | 'danger';
  icon: IconName;
  title: string;
  children?: ReactNode;
  /** The one action that helps. */
  action?: ReactNode;
};

/** Tells of a condition and what to do about it. Polite: it is read out when it appears. */
export function Banner({ tone, icon, title, children, action }: Props) {
  return (
    <section className={`${styles.banner} ${styles[tone]}`} role="status">
      <Icon name={icon} size={18} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <p>{children}</p>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </section>
  );
}
