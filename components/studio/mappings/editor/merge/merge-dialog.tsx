import { useState } from 'react';
import { i18n } from '#i18n';
import type { Rule } from '../../../../../lib/contracts/rule.ts';
import type { RuleList, RuleVersion } from '../../../../../lib/contracts/rule-admin.ts';
import { mergeRules, type RuleField } from '../../../../../lib/domain/matching/editing/merge-rule.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { wordsLocale } from '../../../../ui/words-locale.ts';
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
      ? i18n.t('studioEditor.merge.choose', [open.map(({ field }) => FIELD_NAMES[field]).join(', ')])
      : i18n.t('studioEditor.merge.noPage');
  const save = () => {
    setAsked(true);
    if (merged) onSave(merged);
  };
  return (
    <Dialog
      onClose={onClose}
      shape="wide"
      title={conflicts.length > 0 ? i18n.t('studioEditor.merge.both') : i18n.t('studioEditor.merge.other')}
    >
      <div className={styles.body}>
        <p>
          {i18n.t('studioEditor.merge.words', [new Date(theirs.changedAt).toLocaleString(wordsLocale())])}{' '}
          {conflicts.length > 0 ? i18n.t('studioEditor.merge.chooseOne') : i18n.t('studioEditor.merge.fit')}
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
            <h3 className={styles.title}>{i18n.t('studioEditor.merge.kept')}</h3>
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
            {saving ? i18n.t('studioEditor.saving') : i18n.t('studioEditor.merge.save')}
          </Button>
          <Button onClick={onClose}>{i18n.t('studioEditor.merge.back')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
