import styles from './import-dialog.module.css';
import type { PlannedLine } from './plan-import.ts';

type Verdict = PlannedLine['verdict'];

const VERDICTS: readonly { verdict: Verdict; label: string; count(count: number): string }[] = [
  { verdict: 'refused', label: 'Refused', count: (count) => `${count} refused` },
  { verdict: 'added', label: 'Added', count: (count) => `${count} added` },
  { verdict: 'changed', label: 'Changed', count: (count) => `${count} changed` },
  { verdict: 'same', label: 'As it is', count: (count) => `${count} as they are` },
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
      <ul className={styles.counts} aria-label="What the file does">
        {counts.map(({ verdict, words }) => (
          <li key={verdict} className={styles[verdict]}>
            {words}
          </li>
        ))}
      </ul>
      {unknownColumns.length > 0 && (
        <p className={styles.note}>Columns that are not known are left out: {unknownColumns.join(', ')}.</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Lines of the file">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Mapping</th>
              <th scope="col">What happens</th>
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
        {lines.length > LISTED && <p className={styles.note}>and {lines.length - LISTED} more lines</p>}
      </section>
    </>
  );
}
