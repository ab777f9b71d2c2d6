import { Icon } from '../ui/icon.tsx';
import styles from './media-absent.module.css';

/** Stands for a file that is not on this device, with the words that say what it shows. */
export function MediaAbsent({ words }: { words: string }) {
  return (
    <p className={styles.absent}>
      <Icon name="page" size={16} />
      <span>{words}</span>
    </p>
  );
}
