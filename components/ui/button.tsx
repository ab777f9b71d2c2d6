import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';

type Props = ComponentProps<'button'> & {
  /** `primary` is the one action that helps most; `quiet` stands back. */
  tone?: 'primary' | 'plain' | 'quiet';
  icon?: IconName;
  wide?: boolean;
};

/** A button with words. It submits nothing unless told so. */
export function Button({ tone = 'plain', icon, wide = false, children, ...rest }: Props) {
  const classes = [styles.button, styles[tone], wide && styles.wide].filter(Boolean).join(' ');
  return (
    <button type="button" {...rest} className={classes}>
      {icon && <Icon name={icon} size={18} />}
      <span>{children}</span>
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & { icon: IconName; label: string };

/** A button that shows a drawing alone; its name is read out and shown on hover. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} {...rest} className={styles.iconButton}>
      <Icon name={icon} size={18} />
    </button>
  );
}
