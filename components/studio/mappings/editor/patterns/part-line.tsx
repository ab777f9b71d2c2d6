import { Icon } from '../../../../ui/icon.tsx';
import styles from './part-line.module.css';
import type { PartMark } from './part-marks.ts';

/** Whether the page at hand fits one part. */
export function PartLine({ mark, part }: { mark: PartMark | undefined; part: string }) {
  if (!mark) return null;
  if (mark.passes) {
    return (
      <p className={styles.passes}>
        <Icon name="check" size={14} /> This page fits
      </p>
    );
  }
  return (
    <p className={styles.fails}>
      <Icon name="close" size={14} />
      <span>
        This page fails at the {part}: it has <code>{mark.found || 'nothing'}</code>
      </span>
    </p>
  );
}
