import { type ComponentProps, useId } from 'react';
import styles from './field.module.css';

type Props = Omit<ComponentProps<'textarea'>, 'id'> & { label: string; hint: string };

/** Several lines of input with label and hint. */
export function TextArea({ label, hint, ...rest }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea rows={2} {...rest} id={id} aria-describedby={`${id}-hint`} />
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
