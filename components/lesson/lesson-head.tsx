import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../ui/button.tsx';
import styles from './lesson-head.module.css';

type Props = { title: string; onClose(): void; children?: ReactNode };

/** Which lesson it is, the way out of it, and how far one is. */
export function LessonHead({ title, onClose, children }: Props) {
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <IconButton icon="back" label={i18n.t('lesson.close')} aria-keyshortcuts="Escape" onClick={onClose} />
        <p className={styles.name} dir="auto">
          {title}
        </p>
      </div>
      {children}
    </header>
  );
}
