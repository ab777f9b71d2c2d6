import { Popover } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import type { StateName } from './rule-state.ts';
import styles from './state-mark.module.css';
import { STATE_LABELS } from './state-words.ts';

const TONES: Record<StateName, string | undefined> = {
  healthy: styles.good,
  unproven: styles.neutral,
  silent: styles.risk,
  shadowed: styles.risk,
  overlapping: styles.risk,
  unreachable: styles.danger,
  disabled: styles.neutral,
};

type Props = { state: StateName; of: string; explain(): string };

/** A state in one word, which explains itself when asked. */
export function StateMark({ state, of, explain }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} width={300} position="bottom-start" withRoles={false}>
      <Popover.Target>
        <button
          type="button"
          className={`${styles.mark} ${TONES[state]}`}
          aria-expanded={open}
          aria-label={i18n.t('studioList.whyState', [STATE_LABELS[state], of])}
          onClick={() => setOpen(!open)}
        >
          {STATE_LABELS[state]}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.why ?? ''}>
        <p role="status">{explain()}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
