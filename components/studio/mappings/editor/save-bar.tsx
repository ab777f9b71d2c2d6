import { i18n } from '#i18n';
import type { DraftGap } from '../../../../lib/domain/matching/editing/rule-draft.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './save-bar.module.css';
import type { Editor } from './use-editor.ts';

const GAPS: Record<DraftGap, string> = {
  pages: i18n.t('studioEditor.gap.pages'),
  aids: i18n.t('studioEditor.gap.aids'),
  empty_pattern: i18n.t('studioEditor.gap.empty_pattern'),
  query_key: i18n.t('studioEditor.gap.query_key'),
  query_values: i18n.t('studioEditor.gap.query_values'),
  window: i18n.t('studioEditor.gap.window'),
  too_long: i18n.t('studioEditor.gap.too_long'),
};

type Props = {
  editor: Editor;
  /** Somebody tried to save. */
  asked: boolean;
  saving: boolean;
  failure: string | undefined;
};

/** Saves, and says what still stands in the way of it. */
export function SaveBar({ editor, asked, saving, failure }: Props) {
  const { reading, refusals, dirty } = editor;
  const gaps = reading.ok ? [] : reading.gaps.map((gap) => GAPS[gap]);
  const lacks = asked && gaps.length > 0 ? i18n.t('studioEditor.lacks', [gaps.join('; ')]) : undefined;
  const refused = refusals.length > 0 ? i18n.t('studioEditor.refused') : undefined;
  const problem = failure === undefined ? (lacks ?? refused) : i18n.t('studioEditor.notSaved', [failure]);
  return (
    <footer className={styles.bar}>
      <p className={problem === undefined ? styles.state : styles.problem} role="status">
        {problem ?? (dirty ? i18n.t('studioEditor.dirty') : '')}
      </p>
      <Button type="submit" tone="primary" disabled={saving}>
        {saving ? i18n.t('studioEditor.saving') : i18n.t('studioEditor.save')}
      </Button>
    </footer>
  );
}
