import { i18n } from '#i18n';
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
          {i18n.t('studioEditor.all')}
        </a>
        <h1 className={styles.title}>{isNew ? i18n.t('studioEditor.new') : editor.name}</h1>
      </div>
      <div className={styles.actions}>
        <Button icon="restart" disabled={!editor.canUndo} onClick={editor.undo}>
          {i18n.t('studioEditor.undo')}
        </Button>
        {onHistory && <Button onClick={onHistory}>{i18n.t('studioEditor.history.title')}</Button>}
      </div>
    </header>
  );
}
