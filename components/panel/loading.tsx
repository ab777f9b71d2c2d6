import { i18n } from '#i18n';
import styles from './loading.module.css';

/** Stands in for aids that are being read. It fades in late, so that a quick read shows nothing at all. */
export function Loading() {
  return (
    <div className={styles.loading} aria-busy="true">
      <span className="visually-hidden">{i18n.t('panel.loading')}</span>
      <span className={styles.line} />
      <span className={styles.line} />
      <span className={styles.line} />
    </div>
  );
}
