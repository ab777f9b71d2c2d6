import { Switch, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { readAddresses } from '../../../../../lib/domain/matching/editing/address.ts';
import { chosenAmong } from '../../../../../lib/domain/matching/editing/coverage.ts';
import { useRecentPages } from '../../../../../lib/queries/studio/use-recent-pages.ts';
import { Step } from '../steps/step.tsx';
import type { Editor } from '../use-editor.ts';
import { examplesOf, isTelling } from '../words/examples.ts';
import { coverageOf, suggestionsFor } from '../work.ts';
import styles from './check-step.module.css';
import { Conflicts } from './conflicts.tsx';
import { Impact } from './impact.tsx';
import { Tester } from './tester.tsx';

/** Recent pages that are tried; more would bury the rest. */
const RECENT_MAX = 8;

/** From the last key to looking through all mappings, in ms: with thousands of them that takes a moment. */
const SETTLE = 250;

/** The same list as long as it holds the same addresses. */
function useSame(urls: readonly string[]): readonly string[] {
  const text = JSON.stringify(urls);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what the list holds
  return useMemo(() => urls, [text]);
}

/** The page at hand, what its suggestion gives as examples, and those of the admin. */
function pagesToTry(editor: Editor, pasted: readonly string[], recent: readonly string[]): string[] {
  const { page, work, draft } = editor;
  const suggestions = page === undefined ? [] : suggestionsFor(page);
  const chosen = chosenAmong(suggestions, { before: work.before, now: coverageOf(draft) });
  const example = (urls: readonly string[]) =>
    examplesOf(urls.filter(isTelling), page ?? '', 1).map(({ url }) => url);
  const examples = chosen ? [...example(chosen.matches), ...example(chosen.misses)] : [];
  const own = page === undefined ? [] : [page];
  return [...new Set([...own, ...pasted, ...examples, ...recent.slice(0, RECENT_MAX)])];
}

/** Step 3: what it does, tried on real pages before anybody sees it. */
export function CheckStep({ editor }: { editor: Editor }) {
  const [text, setText] = useState('');
  const recent = useRecentPages();
  const { urls, refused } = useMemo(() => readAddresses(text), [text]);
  const pages = useSame(pagesToTry(editor, urls, recent ?? []));
  const [probe] = useDebouncedValue(editor.probe, SETTLE);
  return (
    <Step number={3} title={i18n.t('studioCheck.title')} hint={i18n.t('studioCheck.hint')}>
      <Tester editor={editor} pages={pages} />
      <Textarea
        label={i18n.t('studioCheck.more')}
        description={i18n.t('studioCheck.moreHint')}
        placeholder="https://"
        dir="ltr"
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
        error={
          refused.length > 0 ? i18n.t('studioCheck.noAddress', [refused.slice(0, 3).join(', ')]) : undefined
        }
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
      />
      <Impact editor={editor} probe={probe} pages={pages} />
      <Conflicts editor={editor} probe={probe} pages={pages} />
      <Switch
        className={styles.enabled}
        label={i18n.t('studioCheck.on')}
        description={i18n.t('studioCheck.onHint')}
        checked={editor.draft.enabled}
        onChange={({ currentTarget: { checked } }) => editor.change({ enabled: checked })}
      />
    </Step>
  );
}
