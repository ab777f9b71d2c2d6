import { type ReactNode, useState } from 'react';
import { Icon } from '../../../../ui/icon.tsx';
import styles from './fine-tune.module.css';

type Props = {
  label: string;
  hint: string;
  children: ReactNode;
  /** Something in it is wrong or missing. */
  attention?: boolean;
};

/** What most people never need, one click away; it opens by itself where something in it needs them. */
export function FineTune({ label, hint, children, attention = false }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.details}
      open={open || attention}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={styles.summary}>
        <span className={styles.chevron}>
          <Icon name="chevron" size={16} />
        </span>
        <span>
          {label}
          <small className={styles.hint}>{hint}</small>
        </span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
