import { i18n } from '#i18n';
import type { DraftGap } from '../../../../../lib/domain/matching/editing/rule-draft.ts';
import { useRecentPages } from '../../../../../lib/queries/studio/use-recent-pages.ts';
import { Button } from '../../../../ui/button.tsx';
import type { AnyRefusal } from '../../refusal-words.ts';
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

const OF_PAGES: readonly AnyRefusal['field'][] = ['match', 'pageTypes', 'exclude'];
const UNFINISHED: readonly DraftGap[] = ['empty_pattern', 'query_key', 'query_values', 'too_long'];

/** Step 1: which page, and how much besides it. */
export function PageStep({ editor, asked }: { editor: Editor; asked: boolean }) {
  const recent = useRecentPages() ?? [];
  const { work, page, reading } = editor;
  const ofPages = editor.refusals.filter(({ field }) => OF_PAGES.includes(field));
  const unfinished = !reading.ok && reading.gaps.some((gap) => UNFINISHED.includes(gap));
  const lacksPages = asked && !reading.ok && reading.gaps.includes('pages');
  return (
    <Step number={1} title={i18n.t('studioEditor.page.title')} hint={i18n.t('studioEditor.page.hint')}>
      <CoverageList editor={editor} />
      {work.adding && <PageField editor={editor} recent={recent} lacking={lacksPages} />}
      {work.adding && page !== undefined && <SuggestionChoices editor={editor} page={page} />}
      {!work.adding && (
        <div className={styles.actions}>
          <Button onClick={() => editor.edit(withAnotherPage)}>{i18n.t('studioEditor.page.another')}</Button>
        </div>
      )}
      {!work.adding && lacksPages && (
        <p className={styles.lacking} role="alert">
          {i18n.t('studioEditor.page.add')}
        </p>
      )}
      <Problems refusals={ofPages.filter(({ part }) => part === undefined)} />
      <FineTune
        label={i18n.t('studioEditor.page.fineTune')}
        hint={i18n.t('studioEditor.page.fineTuneHint')}
        attention={ofPages.some(({ part }) => part !== undefined) || (asked && unfinished)}
      >
        <PatternsFineTune editor={editor} asked={asked} />
      </FineTune>
    </Step>
  );
}
