import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './pill.module.css';

type Props = { tone?: 'neutral' | 'risk' | 'danger' | 'good'; icon?: IconName; children: ReactNode };

/** A short mark on something. */
export function Pill({ tone = 'neutral', icon, children }: Props) {
  return (
    <span className={`${styles.pill} ${styles[tone]}`}>
      {icon && <Icon name={icon} size={13} />}
      {children}
    </span>
  );
}
