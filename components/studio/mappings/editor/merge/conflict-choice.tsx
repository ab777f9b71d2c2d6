import type { RuleField } from '../../../../../lib/domain/matching/editing/merge-rule.ts';
import { Choices } from '../../../../ui/choices.tsx';
import { FIELD_NAMES } from '../words/field-words.ts';
import styles from './conflict-choice.module.css';

type Props = {
  field: RuleField;
  /** What it was before both changes, in words, where that is known. */
  before: string | undefined;
  theirs: string;
  mine: string;
  value: 'theirs' | 'mine' | undefined;
  onChange(side: 'theirs' | 'mine'): void;
};

/** One thing that both changed, with what it was. */
export function ConflictChoice({ field, before, theirs, mine, value, onChange }: Props) {
  const choices = [
    { value: 'mine', label: mine, hint: 'Yours' },
    { value: 'theirs', label: theirs, hint: 'Theirs, saved now' },
  ] as const;
  return (
    <div>
      <Choices
        legend={FIELD_NAMES[field]}
        layout="stack"
        choices={choices}
        value={value}
        onChange={onChange}
      />
      {before !== undefined && <p className={styles.before}>It was: {before}</p>}
    </div>
  );
}
