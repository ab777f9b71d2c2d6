import type { Rule } from '../../../../../lib/contracts/rule.ts';
import type { RuleList } from '../../../../../lib/contracts/rule-admin.ts';
import type { Clash } from '../use-saving.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { RemovedDialog } from './removed-dialog.tsx';

type Props = {
  list: RuleList;
  clash: Clash;
  saving: boolean;
  onSave(rule: Rule): void;
  onDiscard(): void;
  onClose(): void;
};

/** What to do about somebody else's change: a merge, or a mapping that is gone. */
export function Clashing({
  list,
  clash: { current, base, mine },
  saving,
  onSave,
  onDiscard,
  onClose,
}: Props) {
  const rule = current?.rule;
  if (!current || !rule) {
    return (
      <RemovedDialog saving={saving} onSave={() => onSave(mine)} onDiscard={onDiscard} onClose={onClose} />
    );
  }
  return (
    <MergeDialog
      // Saved once more by somebody meanwhile: it starts afresh.
      key={current.version}
      list={list}
      base={base?.rule ?? undefined}
      theirs={{ ...current, rule }}
      mine={mine}
      saving={saving}
      onSave={onSave}
      onClose={onClose}
    />
  );
}
