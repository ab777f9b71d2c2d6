import { i18n } from '#i18n';
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
    { value: 'mine', label: mine, hint: i18n.t('studioEditor.merge.yours') },
    { value: 'theirs', label: theirs, hint: i18n.t('studioEditor.merge.theirs') },
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
      {before !== undefined && (
        <p className={styles.before}>{i18n.t('studioEditor.merge.before', [before])}</p>
      )}
    </div>
  );
}
