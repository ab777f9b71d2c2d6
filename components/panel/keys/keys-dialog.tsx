import { i18n } from '#i18n';
import { Dialog } from '../../ui/dialog.tsx';
import { SHORTCUTS } from './key-map.ts';
import styles from './keys-dialog.module.css';

/** Keys that have no sign of their own. */
const SIGNS: Readonly<Record<string, () => string>> = {
  ArrowDown: () => '↓',
  ArrowUp: () => '↑',
  ' ': () => i18n.t('panel.keys.space'),
  Escape: () => i18n.t('panel.keys.escape'),
};

/** Lists what keys do. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={i18n.t('panel.keys.title')} onClose={onClose}>
      <dl className={styles.keys}>
        {SHORTCUTS.map(({ keys, words }) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{SIGNS[key]?.() ?? key}</kbd>
              ))}
            </dt>
            <dd>{i18n.t(`panel.keys.${words}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{i18n.t('panel.keys.hint')}</p>
    </Dialog>
  );
}
