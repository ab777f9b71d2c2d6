import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import styles from './merge-dialog.module.css';

type Props = { saving: boolean; onSave(): void; onDiscard(): void; onClose(): void };

/** Somebody else removed the mapping meanwhile. */
export function RemovedDialog({ saving, onSave, onDiscard, onClose }: Props) {
  return (
    <Dialog onClose={onClose} title="Somebody removed this mapping">
      <div className={styles.body}>
        <p>Another admin removed it while you were working. Your version is still here, as you left it.</p>
        <div className={styles.actions}>
          <Button tone="primary" onClick={onSave} disabled={saving}>
            Save my version again
          </Button>
          <Button onClick={onDiscard}>Leave it removed</Button>
          <Button tone="quiet" onClick={onClose}>
            Go on editing
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
