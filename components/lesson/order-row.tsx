import type { PointerEvent } from 'react';
import { i18n } from '#i18n';
import { Icon } from '../ui/icon.tsx';
import styles from './order-fields.module.css';

type Props = {
  label: string;
  /** From 0. */
  place: number;
  isLast: boolean;
  isDragged: boolean;
  onGrab(event: PointerEvent<HTMLElement>): void;
  /** @param button the one that was pressed, to get the focus back */
  onMove(by: 1 | -1, button: HTMLElement): void;
};

/** One item that is to be put in its place. At an end of the list a button stays, so that the focus does. */
export function OrderRow({ label, place, isLast, isDragged, onGrab, onMove }: Props) {
  return (
    <li className={isDragged ? styles.dragged : styles.item} onPointerDown={onGrab}>
      <span className={styles.grip} data-grip aria-hidden="true">
        <Icon name="grip" size={18} />
      </span>
      <span className={styles.place} aria-hidden="true">
        {place + 1}
      </span>
      <span className={styles.label} dir="auto">
        {label}
      </span>
      <button
        type="button"
        className={styles.move}
        aria-label={i18n.t('lesson.moveUp', [label])}
        aria-disabled={place === 0}
        onClick={(event) => onMove(-1, event.currentTarget)}
      >
        <Icon name="up" size={18} />
      </button>
      <button
        type="button"
        className={styles.move}
        aria-label={i18n.t('lesson.moveDown', [label])}
        aria-disabled={isLast}
        onClick={(event) => onMove(1, event.currentTarget)}
      >
        <Icon name="down" size={18} />
      </button>
    </li>
  );
}
