import { i18n } from '#i18n';
import { IconButton } from '../../../../ui/button.tsx';
import type { Editor } from '../use-editor.ts';
import styles from './coverage-list.module.css';

/** The order in which several aids are shown. */
export function AidOrder({ editor }: { editor: Editor }) {
  const { aids } = editor.draft;
  if (aids.length < 2) return null;
  const titles = new Map(editor.list.aids.map(({ id, title }) => [id, title]));
  const moveUp = (index: number) =>
    editor.change({ aids: aids.with(index, aids[index - 1] ?? '').with(index - 1, aids[index] ?? '') });
  return (
    <div>
      <h3 className={styles.title}>{i18n.t('studioEditor.aid.order')}</h3>
      <ol className={styles.list}>
        {aids.map((id, index) => {
          const title = titles.get(id) ?? id;
          return (
            <li key={id} className={styles.entry}>
              <span>
                {index + 1}. {title}
              </span>
              {index > 0 && (
                <span className={styles.up}>
                  <IconButton
                    icon="arrow"
                    label={i18n.t('studioEditor.aid.up', [title])}
                    onClick={() => moveUp(index)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
