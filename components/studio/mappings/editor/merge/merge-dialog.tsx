import { useState } from 'react';
import type { Rule } from '../../../../../lib/contracts/rule.ts';
import type { RuleList, RuleVersion } from '../../../../../lib/contracts/rule-admin.ts';
import { mergeRules, type RuleField } from '../../../../../lib/domain/matching/editing/merge-rule.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { FIELD_NAMES, fieldWords } from '../words/field-words.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import styles from './merge-dialog.module.css';

type Props = {
  list: RuleList;
  /** What both started from, where it is known. */
  base: Rule | undefined;
  /** What is saved now. */
  theirs: RuleVersion & { rule: Rule };
  mine: Rule;
  saving: boolean;
  onSave(rule: Rule): void;
  onClose(): void;
};

/** Somebody else saved the mapping meanwhile: puts both changes together and asks where both changed one thing. */
export function MergeDialog({ list, base, theirs, mine, saving, onSave, onClose }: Props) {
  const [choices, setChoices] = useState<Partial<Record<RuleField, 'theirs' | 'mine'>>>({});
  const [asked, setAsked] = useState(false);
  const { conflicts, taken, resolve } = mergeRules(base, theirs.rule, mine);
  const open = conflicts.filter(({ field }) => !choices[field]);
  const merged = resolve(choices);
  const problem =
    open.length > 0
      ? `Choose a version of: ${open.map(({ field }) => FIELD_NAMES[field]).join(', ')}.`
      : 'This choice leaves the mapping without any page. Keep the addresses or the kinds of page of one side.';
  const save = () => {
    setAsked(true);
    if (merged) onSave(merged);
  };
  return (
    <Dialog
      onClose={onClose}
      shape="wide"
      title={conflicts.length > 0 ? 'You both changed this mapping' : 'Somebody else changed this mapping'}
    >
      <div className={styles.body}>
        <p>
          Another admin saved it while you were working, {new Date(theirs.changedAt).toLocaleString()}.
          Nothing of yours is lost.{' '}
          {conflicts.length > 0
            ? 'Where both of you changed the same thing, choose which to keep.'
            : 'Both changes fit together.'}
        </p>
        {conflicts.map(({ field }) => (
          <ConflictChoice
            key={field}
            field={field}
            before={base && fieldWords(base, field, list)}
            theirs={fieldWords(theirs.rule, field, list)}
            mine={fieldWords(mine, field, list)}
            value={choices[field]}
            onChange={(side) => setChoices({ ...choices, [field]: side })}
          />
        ))}
        {taken.length > 0 && (
          <section>
            <h3 className={styles.title}>Theirs, kept as well</h3>
            <dl className={styles.taken}>
              {taken.map(({ field }) => (
                <div key={field}>
                  <dt>{FIELD_NAMES[field]}</dt>
                  <dd>{fieldWords(merged ?? theirs.rule, field, list)}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {asked && !merged && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        <div className={styles.actions}>
          <Button tone="primary" onClick={save} disabled={saving}>
            {saving ? 'Saving' : 'Save both together'}
          </Button>
          <Button onClick={onClose}>Back to my version</Button>
        </div>
      </div>
    </Dialog>
  );
}
