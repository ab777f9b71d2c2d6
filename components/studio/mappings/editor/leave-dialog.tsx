import { i18n } from '#i18n';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import styles from './merge/merge-dialog.module.css';

/** Somebody is about to leave changes behind. */
export function LeaveDialog({ onStay, onLeave }: { onStay(): void; onLeave(): void }) {
  return (
    <Dialog onClose={onStay} title={i18n.t('studioEditor.leave.title')}>
      <div className={styles.body}>
        <p>{i18n.t('studioEditor.leave.words')}</p>
        <div className={styles.actions}>
          <Button tone="primary" onClick={onStay}>
            {i18n.t('studioEditor.goOn')}
          </Button>
          <Button onClick={onLeave}>{i18n.t('studioEditor.leave.leave')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
