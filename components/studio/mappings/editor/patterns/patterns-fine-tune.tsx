import { i18n } from '#i18n';
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
          {i18n.t('studioPatterns.emptyOne')}
        </p>
      )}
      {gaps.includes('too_long') && (
        <p className={styles.gap} role="alert">
          {i18n.t('studioPatterns.tooLong')}
        </p>
      )}
      <PageTypes editor={editor} />
      <section className={styles.group} aria-label={i18n.t('studioPatterns.match.label')}>
        <h3 className={styles.title}>{i18n.t('studioPatterns.match.title')}</h3>
        {draft.match.length === 0 && (
          <p className={styles.none}>
            {draft.pageTypes.length > 0
              ? i18n.t('studioPatterns.match.byType')
              : i18n.t('studioPatterns.match.none')}
          </p>
        )}
        {draft.match.map((pattern, index) => (
          <PatternFields
            // Patterns have no identity of their own but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what is edited
            key={index}
            name={i18n.t('studioPatterns.match.name', [index + 1])}
            remove={i18n.t('studioPatterns.match.remove', [index + 1])}
            at={{ field: 'match', index }}
            pattern={pattern}
            editor={editor}
            onChange={(next, what) => editor.edit((work) => withPattern(work, index, next), what)}
          />
        ))}
        <div>
          <Button onClick={() => editor.edit(withNewPattern)}>{i18n.t('studioPatterns.match.add')}</Button>
        </div>
      </section>
      <section className={styles.group} aria-label={i18n.t('studioPatterns.exclude.label')}>
        <h3 className={styles.title}>{i18n.t('studioPatterns.exclude.title')}</h3>
        {draft.exclude.length === 0 && <p className={styles.none}>{i18n.t('studioPatterns.exclude.none')}</p>}
        {draft.exclude.map((pattern, index) => (
          <PatternFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what is edited
            key={index}
            name={i18n.t('studioPatterns.exclude.name', [index + 1])}
            remove={i18n.t('studioPatterns.exclude.remove', [index + 1])}
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
            {i18n.t('studioPatterns.exclude.add')}
          </Button>
        </div>
      </section>
    </>
  );
}
