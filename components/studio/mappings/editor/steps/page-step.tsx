import type { RuleRefusal } from '../../../../../lib/contracts/rule-admin.ts';
import type { DraftGap } from '../../../../../lib/domain/matching/editing/rule-draft.ts';
import { useRecentPages } from '../../../../../lib/queries/studio/use-recent-pages.ts';
import { Button } from '../../../../ui/button.tsx';
import { FineTune } from '../patterns/fine-tune.tsx';
import { PatternsFineTune } from '../patterns/patterns-fine-tune.tsx';
import type { Editor } from '../use-editor.ts';
import { withAnotherPage } from '../work.ts';
import { CoverageList } from './coverage-list.tsx';
import { PageField } from './page-field.tsx';
import styles from './page-step.module.css';
import { Problems } from './problems.tsx';
import { Step } from './step.tsx';
import { SuggestionChoices } from './suggestion-choices.tsx';

const OF_PAGES: readonly RuleRefusal['field'][] = ['match', 'pageTypes', 'exclude'];
const UNFINISHED: readonly DraftGap[] = ['empty_pattern', 'query_key', 'query_values', 'too_long'];

/** Step 1: which page, and how much besides it. */
export function PageStep({ editor, asked }: { editor: Editor; asked: boolean }) {
  const recent = useRecentPages() ?? [];
  const { work, page, reading } = editor;
  const ofPages = editor.refusals.filter(({ field }) => OF_PAGES.includes(field));
  const unfinished = !reading.ok && reading.gaps.some((gap) => UNFINISHED.includes(gap));
  const lacksPages = asked && !reading.ok && reading.gaps.includes('pages');
  return (
    <Step number={1} title="Which page?" hint="Where the aid shall appear. Start from a page that you know.">
      <CoverageList editor={editor} />
      {work.adding && <PageField editor={editor} recent={recent} lacking={lacksPages} />}
      {work.adding && page !== undefined && <SuggestionChoices editor={editor} page={page} />}
      {!work.adding && (
        <div className={styles.actions}>
          <Button onClick={() => editor.edit(withAnotherPage)}>Add another page</Button>
        </div>
      )}
      {!work.adding && lacksPages && (
        <p className={styles.lacking} role="alert">
          Add a page: without one the aid appears nowhere.
        </p>
      )}
      <Problems refusals={ofPages.filter(({ part }) => part === undefined)} />
      <FineTune
        label="Fine-tune the pages"
        hint="Addresses part by part, and pages to leave out"
        attention={ofPages.some(({ part }) => part !== undefined) || (asked && unfinished)}
      >
        <PatternsFineTune editor={editor} asked={asked} />
      </FineTune>
    </Step>
  );
}
