import { type ReactNode, useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';

type Props = {
  title: string;
  /** `wide` for what is compared side by side; `side` stands at the edge, beside what it is about. */
  shape?: 'wide' | 'side';
  onClose(): void;
  children: ReactNode;
};

/** A modal dialog, open as long as it is rendered. Escape, the button and a click outside close it. */
export function Dialog({ title, shape, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself
    <dialog
      ref={dialog}
      className={[styles.dialog, shape && styles[shape]].filter(Boolean).join(' ')}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.body}>
        <header className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <IconButton icon="close" label={i18n.t('ui.close')} onClick={() => dialog.current?.close()} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
