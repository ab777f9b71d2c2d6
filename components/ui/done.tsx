import type { ReactNode } from 'react';
import styles from './done.module.css';
import { Icon } from './icon.tsx';

/** Says that something has been done; it is read out when it comes. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <p className={styles.done} role="status">
      <Icon name="check" size={18} />
      {children}
    </p>
  );
}
