import { EMPTY_PATTERN } from '../../../../../lib/domain/matching/editing/rule-draft.ts';
import { Button } from '../../../../ui/button.tsx';
import type { Editor } from '../use-editor.ts';
import { withNewPattern, withPattern } from '../work.ts';
import { PageTypes } from './page-types.tsx';
import { PatternFields } from './pattern-fields.tsx';
import styles from './patterns-fine-tune.module.css';

/** The patterns themselves, for who knows them or wants to. */
export function PatternsFineTune({ editor, asked }: { editor: Editor; asked: boolean }) {
  const { draft, reading } = editor;
  const gaps = asked && !reading.ok ? reading.gaps : [];
  return (
    <>
      {gaps.includes('empty_pattern') && (
        <p className={styles.gap} role="alert">
          One address says nothing yet. Fill in its host or path, or remove it.
        </p>
      )}
      {gaps.includes('too_long') && (
        <p className={styles.gap} role="alert">
          Something is longer than a mapping can hold. Shorten it.
        </p>
      )}
      <PageTypes editor={editor} />
      <section className={styles.group} aria-label="Addresses that match">
        <h3 className={styles.title}>Shown on addresses that fit one of these</h3>
        {draft.match.length === 0 && (
          <p className={styles.none}>
            {draft.pageTypes.length > 0
              ? 'None: the kinds of page say where it shows.'
              : 'None yet. Choose a page above, or add one by hand.'}
          </p>
        )}
        {draft.match.map((pattern, index) => (
          <PatternFields
            // Patterns have no identity of their own but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what is edited
            key={index}
            name={`Address ${index + 1}`}
            at={{ field: 'match', index }}
            pattern={pattern}
            editor={editor}
            onChange={(next, what) => editor.edit((work) => withPattern(work, index, next), what)}
          />
        ))}
        <div>
          <Button onClick={() => editor.edit(withNewPattern)}>Add an address by hand</Button>
        </div>
      </section>
      <section className={styles.group} aria-label="Addresses left out">
        <h3 className={styles.title}>But not on addresses that fit one of these</h3>
        {draft.exclude.length === 0 && <p className={styles.none}>None: nothing is left out.</p>}
        {draft.exclude.map((pattern, index) => (
          <PatternFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what is edited
            key={index}
            name={`Exception ${index + 1}`}
            at={{ field: 'exclude', index }}
            pattern={pattern}
            editor={editor}
            onChange={(next, what) =>
              editor.change(
                { exclude: draft.exclude.flatMap((each, at) => (at === index ? (next ?? []) : each)) },
                what,
              )
            }
          />
        ))}
        <div>
          <Button onClick={() => editor.change({ exclude: [...draft.exclude, EMPTY_PATTERN] })}>
            Leave pages out
          </Button>
        </div>
      </section>
    </>
  );
}
