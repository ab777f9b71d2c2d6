import { Icon } from '../ui/icon.tsx';
import styles from './media-image.module.css';

/** The words of an image that is not on this device. */
export function MediaImage({ alt }: { alt: string }) {
  return (
    <p className={styles.absent}>
      <Icon name="page" size={16} />
      <span>{alt || 'A picture that is not on this device.'}</span>
    </p>
  );
}
