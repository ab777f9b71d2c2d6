import type { ComponentProps } from 'react';
import styles from './choice.module.css';

type Props = Omit<ComponentProps<'input'>, 'className'> & {
  /** `short` has little beside its words, `tile` has them below its button, `block` has several lines of them. */
  shape?: 'line' | 'short' | 'tile' | 'block';
};

/** A radio button or checkbox in a frame with its words, all of which is clicked. */
export function Choice({ shape = 'line', children, ...input }: Props) {
  return (
    <label className={`${styles.choice} ${styles[shape] ?? ''}`}>
      <input {...input} />
      <span>{children}</span>
    </label>
  );
}
