import { useState } from 'react';
import { i18n } from '#i18n';
import type { Rule } from '../../../../lib/contracts/rule.ts';
import type { RuleVersion } from '../../../../lib/contracts/rule-admin.ts';
import { useSaveRule } from '../../../../lib/queries/studio/editor-save.ts';
import { whatToDo } from '../../../surface/what-to-do.ts';
import type { Editor } from './use-editor.ts';

/** Somebody else saved or removed the rule since. */
export type Clash = { current: RuleVersion | null; base: RuleVersion | null; mine: Rule };

/** What helps here, where the general advice is for people whose work goes on without the endpoint. */
const ACTIONS: Partial<Record<string, string>> = {
  offline: i18n.t('studioEditor.failed.offline'),
  not_allowed: i18n.t('studioEditor.failed.notAdmin'),
};

/** Saving, and what can come of it. */
export function useSaving(editor: Editor, start: number | null, onSaved: () => void) {
  const save = useSaveRule();
  const [basedOn, setBasedOn] = useState(start);
  const [clash, setClash] = useState<Clash>();
  const [failure, setFailure] = useState<string>();
  const write = (rule: Rule, version: number | null) => {
    setFailure(undefined);
    save.mutate(
      { id: rule.id, rule, basedOn: version },
      {
        onSuccess: (result) => {
          if (result.ok) onSaved();
          else if (result.reason === 'version_conflict') {
            setClash({ current: result.current, base: result.base, mine: rule });
          } else if (result.reason === 'rule_refused') {
            setClash(undefined);
            editor.refuse(result.refusals);
          } else setFailure(ACTIONS[result.reason] ?? whatToDo(result));
        },
        onError: () => setFailure(i18n.t('studioEditor.failed.here')),
      },
    );
  };
  return {
    saving: save.isPending,
    clash,
    /** Why it could not be saved, and what to do. */
    failure,
    save: (rule: Rule) => write(rule, basedOn),
    /** Saves over what the others saved, which has been looked at. */
    saveOver: (rule: Rule) => {
      const version = clash?.current?.version ?? null;
      setBasedOn(version);
      write(rule, version);
    },
    /** Goes on editing; saving then asks again. */
    dismiss: () => setClash(undefined),
  };
}
