import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { useBulkChanges } from '../../../../lib/queries/studio/use-bulk-changes.ts';
import { IconButton } from '../../../ui/button.tsx';
import styles from './bulk-outcome.module.css';
import { SkippedChanges } from './skipped-changes.tsx';

/** How long undoing is offered, in ms. */
const UNDO_FOR = 10_000;

type Props = { bulk: ReturnType<typeof useBulkChanges> };

/** What came of changing many at once: a way back for ten seconds, and every mapping that was left out, with why. */
export function BulkOutcome({ bulk }: Props) {
  const { done, busy, undo, forget } = bulk;
  const [held, setHeld] = useState(false);
  const skipped = done?.outcome.skipped.length ?? 0;
  const keep = held || busy || skipped > 0;
  useEffect(() => {
    if (!done || keep) return;
    const timer = setTimeout(forget, UNDO_FOR);
    return () => clearTimeout(timer);
  }, [done, keep, forget]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: staying on it only keeps it there
    <div
      className={styles.place}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status">
        {done && (
          <div className={styles.bar}>
            <p className={styles.words}>{words(done)}</p>
            {!done.undone && done.outcome.saved.length > 0 && (
              <Button size="xs" variant="default" onClick={() => void undo()} disabled={busy}>
                {i18n.t('studioList.undo')}
              </Button>
            )}
            <IconButton icon="close" label={i18n.t('ui.close')} onClick={forget} />
          </div>
        )}
      </div>
      {done && skipped > 0 && <SkippedChanges skipped={done.outcome.skipped} />}
    </div>
  );
}

/** @returns `3 mappings turned off` */
function words({ verb, undone, outcome }: NonNullable<Props['bulk']['done']>): string {
  const count = outcome.saved.length;
  return undone ? i18n.t('studioList.undone', count) : i18n.t(`studioList.outcome.${verb}`, count);
}
