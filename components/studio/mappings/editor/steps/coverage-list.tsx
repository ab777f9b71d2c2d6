import { i18n } from '#i18n';
import { patternOf } from '../../../../../lib/domain/matching/editing/rule-draft.ts';
import { IconButton } from '../../../../ui/button.tsx';
import { pageTypeWords } from '../../list/where-words.ts';
import type { Editor } from '../use-editor.ts';
import { addressWords } from '../words/rule-name.ts';
import { withoutPageType, withPattern } from '../work.ts';
import styles from './coverage-list.module.css';

/** Where a mapping shows already, one entry a line; nothing where the page at hand is all there is. */
export function CoverageList({ editor }: { editor: Editor }) {
  const { before } = editor.work;
  const entries = [
    ...before.pageTypes.map((pageType) => ({
      key: pageType,
      words: pageTypeWords(pageType),
      remove: () => editor.edit((work) => withoutPageType(work, pageType)),
    })),
    ...before.match.map((pattern, index) => ({
      key: `pattern ${index}`,
      words: addressWords(patternOf(pattern)),
      remove: () => editor.edit((work) => withPattern(work, index, undefined)),
    })),
  ];
  if (entries.length === 0) return null;
  return (
    <div>
      <h3 className={styles.title}>{i18n.t('studioEditor.page.shownOn')}</h3>
      <ul className={styles.list}>
        {entries.map(({ key, words, remove }) => (
          <li key={key} className={styles.entry}>
            <span>{words}</span>
            <IconButton icon="close" label={i18n.t('studioEditor.takeOut', [words])} onClick={remove} />
          </li>
        ))}
      </ul>
    </div>
  );
}
