import { type KeyboardEvent, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/button.tsx';
import styles from './step-caution.module.css';

type Props = {
  title: string;
  /** How many steps before it are open. */
  openBefore: number;
  onYes(): void;
  onNo(): void;
};

/** Asks once more before a high-risk step is ticked, in its place. Escape is a no. */
export function StepCaution({ title, openBefore, onYes, onNo }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    cameFrom.current = document.activeElement;
    group.current?.querySelector('button')?.focus();
  }, []);
  const leave = (how: () => void) => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    how();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave(onNo);
  };
  return (
    <fieldset
      ref={group}
      className={styles.caution}
      aria-label={i18n.t('aid.caution.asksAbout', { title })}
      onKeyDown={onKeyDown}
    >
      <p className={styles.ask}>{i18n.t('aid.caution.ask')}</p>
      {openBefore > 0 && <p>{i18n.t('aid.caution.openBefore', openBefore)}</p>}
      <div className={styles.answers}>
        <Button tone="primary" icon="check" onClick={() => leave(onYes)}>
          {i18n.t('aid.caution.yes')}
        </Button>
        <Button onClick={() => leave(onNo)}>{i18n.t('aid.caution.no')}</Button>
      </div>
    </fieldset>
  );
}
