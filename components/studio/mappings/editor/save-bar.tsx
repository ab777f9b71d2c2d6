import type { DraftGap } from '../../../../lib/domain/matching/editing/rule-draft.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './save-bar.module.css';
import type { Editor } from './use-editor.ts';

const GAPS: Record<DraftGap, string> = {
  pages: 'choose a page in step 1',
  aids: 'choose an aid in step 2',
  empty_pattern: 'fill in or remove the empty address in step 1',
  query_key: 'give each key in step 1 a name',
  query_values: 'give each key in step 1 a value',
  window: 'let the time window in step 2 end after it starts',
  too_long: 'shorten what is too long in step 1',
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
  const lacks = asked && gaps.length > 0 ? `Before it can be saved: ${gaps.join('; ')}.` : undefined;
  const refused = refusals.length > 0 ? 'Put right what is marked above, then save.' : undefined;
  const problem = failure === undefined ? (lacks ?? refused) : `Not saved, and nothing is lost. ${failure}`;
  return (
    <footer className={styles.bar}>
      <p className={problem === undefined ? styles.state : styles.problem} role="status">
        {problem ?? (dirty ? 'Not saved yet' : '')}
      </p>
      <Button type="submit" tone="primary" disabled={saving}>
        {saving ? 'Saving' : 'Save mapping'}
      </Button>
    </footer>
  );
}
