import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { SkipReason } from '../../lib/contracts/event.ts';
import { Button } from '../ui/button.tsx';
import styles from './step-own.module.css';

const REASONS: readonly SkipReason[] = ['not_applicable', 'done_elsewhere', 'blocked', 'other'];

type Props = { onSkip(reason: SkipReason): void; onCancel(): void };

/** Why a step is skipped; the reason skips it. Escape leaves it as it is. */
export function SkipReasons({ onSkip, onCancel }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset
      ref={group}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <legend className={styles.why}>{i18n.t('aid.skip.why')}</legend>
      <div className={styles.reasons}>
        {REASONS.map((reason) => (
          <Button key={reason} onClick={() => onSkip(reason)}>
            {i18n.t(`aid.skipReason.${reason}`)}
          </Button>
        ))}
        <Button tone="quiet" onClick={onCancel}>
          {i18n.t('aid.skip.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
