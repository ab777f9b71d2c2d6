import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import styles from './merge/merge-dialog.module.css';

/** Somebody is about to leave changes behind. */
export function LeaveDialog({ onStay, onLeave }: { onStay(): void; onLeave(): void }) {
  return (
    <Dialog onClose={onStay} title="Leave without saving?">
      <div className={styles.body}>
        <p>What you changed in this mapping is not saved yet.</p>
        <div className={styles.actions}>
          <Button tone="primary" onClick={onStay}>
            Go on editing
          </Button>
          <Button onClick={onLeave}>Leave without saving</Button>
        </div>
      </div>
    </Dialog>
  );
}
