import { Button } from '../../../ui/button.tsx';
import { hrefOf } from '../../frame/route.ts';
import styles from './editor-head.module.css';
import type { Editor } from './use-editor.ts';

type Props = {
  editor: Editor;
  isNew: boolean;
  onHistory: (() => void) | undefined;
};

/** What is being made or changed, and the ways back. */
export function EditorHead({ editor, isNew, onHistory }: Props) {
  return (
    <header className={styles.head}>
      <div>
        <a href={hrefOf('mappings')} className={styles.back}>
          All mappings
        </a>
        <h1 className={styles.title}>{isNew ? 'Map a page to an aid' : editor.name}</h1>
      </div>
      <div className={styles.actions}>
        <Button icon="restart" disabled={!editor.canUndo} onClick={editor.undo}>
          Undo
        </Button>
        {onHistory && <Button onClick={onHistory}>History</Button>}
      </div>
    </header>
  );
}
