import { i18n } from '#i18n';
import styles from './import-dialog.module.css';
import type { PlannedLine } from './plan-import.ts';

type Verdict = PlannedLine['verdict'];

const VERDICTS: readonly { verdict: Verdict; label: string; count(count: number): string }[] = [
  {
    verdict: 'refused',
    label: i18n.t('studioCsv.verdict.refused'),
    count: (count) => i18n.t('studioCsv.count.refused', [count]),
  },
  {
    verdict: 'added',
    label: i18n.t('studioCsv.verdict.added'),
    count: (count) => i18n.t('studioCsv.count.added', [count]),
  },
  {
    verdict: 'changed',
    label: i18n.t('studioCsv.verdict.changed'),
    count: (count) => i18n.t('studioCsv.count.changed', [count]),
  },
  {
    verdict: 'same',
    label: i18n.t('studioCsv.verdict.same'),
    count: (count) => i18n.t('studioCsv.count.same', [count]),
  },
];

const LABELS = new Map(VERDICTS.map(({ verdict, label }) => [verdict, label]));

/** Lines that are listed; what is refused comes first, so that it is among them. */
const LISTED = 200;

type Props = { lines: readonly PlannedLine[]; unknownColumns: readonly string[] };

/** What each line of the file would do. */
export function ImportPreview({ lines, unknownColumns }: Props) {
  const order = VERDICTS.map(({ verdict }) => verdict);
  const sorted = lines.toSorted(
    (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || a.line - b.line,
  );
  const counts = VERDICTS.map(({ verdict, count }) => ({
    verdict,
    words: count(lines.filter((line) => line.verdict === verdict).length),
  }));
  return (
    <>
      <ul className={styles.counts} aria-label={i18n.t('studioCsv.preview')}>
        {counts.map(({ verdict, words }) => (
          <li key={verdict} className={styles[verdict]}>
            {words}
          </li>
        ))}
      </ul>
      {unknownColumns.length > 0 && (
        <p className={styles.note}>{i18n.t('studioCsv.unknownColumns', [unknownColumns.join(', ')])}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={i18n.t('studioCsv.lines')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{i18n.t('studioCsv.line')}</th>
              <th scope="col">{i18n.t('studioCsv.mapping')}</th>
              <th scope="col">{i18n.t('studioCsv.what')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, LISTED).map((line) => (
              <tr key={line.line}>
                <td>{line.line}</td>
                <td>{line.name}</td>
                <td>
                  <span className={styles[line.verdict]}>{LABELS.get(line.verdict)}</span>
                  {line.verdict === 'refused' &&
                    line.problems.map((problem) => <p key={problem}>{problem}</p>)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {lines.length > LISTED && (
          <p className={styles.note}>{i18n.t('studioCsv.more', [lines.length - LISTED])}</p>
        )}
      </section>
    </>
  );
}
