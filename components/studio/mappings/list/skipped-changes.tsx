import { i18n } from '#i18n';
import type { SkippedChange } from '../../../../lib/queries/studio/use-bulk-changes.ts';
import { whatToDo } from '../../../surface/what-to-do.ts';
import { sentencesOf } from '../refusal-words.ts';
import styles from './skipped-changes.module.css';

const WORDS: {
  [R in SkippedChange['reason']]: (skipped: Extract<SkippedChange, { reason: R }>) => string;
} = {
  changed_by_another: () => i18n.t('studioList.skipped.changed'),
  refused: ({ refusals }) => refusals.map(sentencesOf).join(' '),
  not_sent: ({ failure }) => whatToDo(failure),
};

/** Why a change was left out, and what to do. */
function skippedWords(skipped: SkippedChange): string {
  return (WORDS[skipped.reason] as (skipped: SkippedChange) => string)(skipped);
}

/** Most that are named one by one. */
const NAMED = 100;

/** The mappings that were left as they were, and why. */
export function SkippedChanges({ skipped }: { skipped: readonly SkippedChange[] }) {
  const more = skipped.length - NAMED;
  return (
    <section className={styles.skipped} role="alert" aria-label={i18n.t('studioList.skipped.label')}>
      <p className={styles.title}>{i18n.t('studioList.skipped.title', skipped.length)}</p>
      <ul className={styles.list}>
        {skipped.slice(0, NAMED).map((each) => (
          <li key={each.change.id}>
            <strong>{each.change.name}</strong>: {skippedWords(each)}
          </li>
        ))}
        {more > 0 && <li>{i18n.t('studioList.more', [more])}</li>}
      </ul>
    </section>
  );
}
