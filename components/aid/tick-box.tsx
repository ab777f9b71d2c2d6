import type { ReactNode } from 'react';
import styles from './tick-box.module.css';

type Props = { checked: boolean; onChange(checked: boolean): void; small?: boolean; children: ReactNode };

/** A checkbox whose words are part of what is clicked. */
export function TickBox({ checked, onChange, small = false, children }: Props) {
  return (
    <label className={`${styles.tick} ${small ? styles.small : ''}`}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
