import { i18n } from '#i18n';
import type { Media } from '../../lib/queries/use-media.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './media-absent.module.css';

type Lack = Extract<Media, { state: 'absent' }>['lack'];

type Props = {
  /** What the file shows. */
  words: string;
  lack: Lack;
  /** Only where room is lacking; the rest comes by itself or never. */
  onTryAgain?(): void;
};

const REASONS: Record<Lack, () => string> = {
  coming: () => i18n.t('media.coming'),
  no_room: () => i18n.t('media.noRoom'),
  refused: () => i18n.t('media.refused'),
};

/** Stands for a file that cannot be shown: what it is, why it is not here, and what helps. */
export function MediaAbsent({ words, lack, onTryAgain }: Props) {
  return (
    <div className={styles.absent}>
      <Icon name="page" size={18} />
      <div className={styles.words}>
        <p dir="auto">{words}</p>
        <p className={styles.reason}>{REASONS[lack]()}</p>
        {lack === 'no_room' && (
          <Button icon="restart" onClick={onTryAgain}>
            {i18n.t('media.tryAgain')}
          </Button>
        )}
      </div>
    </div>
  );
}
