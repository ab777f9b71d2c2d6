import { i18n } from '#i18n';
import { Icon } from '../../../../ui/icon.tsx';
import { Marked } from '../../../../ui/marked.tsx';
import styles from './part-line.module.css';
import type { PartMark } from './part-marks.ts';
import { PART_NAMES } from './part-names.ts';

/** Whether the page at hand fits one part. */
export function PartLine({ mark, part }: { mark: PartMark | undefined; part: keyof typeof PART_NAMES }) {
  if (!mark) return null;
  if (mark.passes) {
    return (
      <p className={styles.passes}>
        <Icon name="check" size={14} /> {i18n.t('studioPatterns.fits')}
      </p>
    );
  }
  return (
    <p className={styles.fails}>
      <Icon name="close" size={14} />
      <span>
        <Marked
          text={i18n.t('studioPatterns.fails', [
            PART_NAMES[part],
            mark.found || i18n.t('studioCheck.nothing'),
          ])}
        />
      </span>
    </p>
  );
}
