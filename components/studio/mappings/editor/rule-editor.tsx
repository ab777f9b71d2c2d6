import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Rule } from '../../../../lib/contracts/rule.ts';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { draftOf } from '../../../../lib/domain/matching/editing/rule-draft.ts';
import { CheckStep } from './check/check-step.tsx';
import { EditorHead } from './editor-head.tsx';
import { HistoryDrawer } from './history/history-drawer.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { Clashing } from './merge/clashing.tsx';
import styles from './rule-editor.module.css';
import { SaveBar } from './save-bar.tsx';
import { AidStep } from './steps/aid-step.tsx';
import { PageStep } from './steps/page-step.tsx';
import { useEditor } from './use-editor.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useSaving } from './use-saving.ts';
import { workOn } from './work.ts';

type Props = {
  /** Everything the endpoint told of the workspace's rules. */
  list: RuleList;
  /** The rule to edit and the version it is in; absent for a new one. */
  initial?: { rule: Rule; version: number };
  /** Address of the page that a new rule is for. */
  url?: string;
  /** Saved, or left without. */
  onDone(): void;
};

const TEXT_FIELDS = 'textarea, input:not([type="radio"], [type="checkbox"])';

function isUndo({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey;
}

/** Maps pages to aids: which page, which aid and for whom, check and save. */
export function RuleEditor({ list, initial, url, onDone }: Props) {
  // What was there when it was opened: a newer version from elsewhere is met when saving, not while typing.
  const [first] = useState(initial);
  const editor = useEditor({ list, initial: first, url });
  const guard = useLeaveGuard(editor.dirty);
  const leave = () => {
    guard.release();
    onDone();
  };
  const saving = useSaving(editor, first?.version ?? null, leave);
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const asked = attempts > 0;
  // Whoever tries to save goes on at the first thing that is missing.
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const [showsHistory, setShowsHistory] = useState(false);
  const restore = (rule: Rule) => {
    editor.edit(() => workOn(draftOf(rule)));
    setShowsHistory(false);
  };
  const save = () => {
    setAttempts(attempts + 1);
    if (editor.reading.ok && editor.refusals.length === 0) saving.save(editor.reading.rule);
  };
  return (
    <>
      <form
        className={styles.editor}
        noValidate
        ref={form}
        onKeyDown={(event) => {
          // In a text it is the browser's own undo.
          const typing = event.target instanceof Element && event.target.matches(TEXT_FIELDS);
          if (isUndo(event) && !typing) editor.undo();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <EditorHead
          editor={editor}
          isNew={first === undefined}
          onHistory={first && (() => setShowsHistory(true))}
        />
        <PageStep editor={editor} asked={asked} />
        <AidStep editor={editor} asked={asked} />
        <CheckStep editor={editor} />
        <SaveBar editor={editor} asked={asked} saving={saving.saving} failure={saving.failure} />
      </form>
      {guard.leaving !== undefined && <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />}
      {showsHistory && (
        <HistoryDrawer
          id={editor.id}
          list={list}
          onRestore={restore}
          onClose={() => setShowsHistory(false)}
        />
      )}
      {saving.clash && (
        <Clashing
          list={list}
          clash={saving.clash}
          saving={saving.saving}
          onSave={saving.saveOver}
          onDiscard={leave}
          onClose={saving.dismiss}
        />
      )}
    </>
  );
}
