import { i18n } from '#i18n';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import styles from './merge-dialog.module.css';

type Props = { saving: boolean; onSave(): void; onDiscard(): void; onClose(): void };

/** Somebody else removed the mapping meanwhile. */
export function RemovedDialog({ saving, onSave, onDiscard, onClose }: Props) {
  return (
    <Dialog onClose={onClose} title={i18n.t('studioEditor.removed.title')}>
      <div className={styles.body}>
        <p>{i18n.t('studioEditor.removed.words')}</p>
        <div className={styles.actions}>
          <Button tone="primary" onClick={onSave} disabled={saving}>
            {i18n.t('studioEditor.removed.save')}
          </Button>
          <Button onClick={onDiscard}>{i18n.t('studioEditor.removed.leave')}</Button>
          <Button tone="quiet" onClick={onClose}>
            {i18n.t('studioEditor.goOn')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
