import { i18n } from '#i18n';
import { pageFacts } from '../../../../../lib/domain/matching/page-facts.ts';
import { pageTypeOf } from '../../../../../lib/domain/matching/page-type.ts';
import { IconButton } from '../../../../ui/button.tsx';
import { pageTypeWords } from '../../list/where-words.ts';
import styles from '../steps/coverage-list.module.css';
import type { Editor } from '../use-editor.ts';
import { withoutPageType } from '../work.ts';
import { PartLine } from './part-line.tsx';

/** The kinds of page that a mapping names, each with whether the page at hand is one; nothing where it names none. */
export function PageTypes({ editor }: { editor: Editor }) {
  const { page, draft } = editor;
  const facts = page === undefined ? undefined : pageFacts(page);
  const found = facts && pageTypeOf(facts);
  if (draft.pageTypes.length === 0) return null;
  return (
    <section aria-label={i18n.t('studioPatterns.pageTypes')}>
      <h3 className={styles.title}>{i18n.t('studioPatterns.shownOnTypes')}</h3>
      <ul className={styles.list}>
        {draft.pageTypes.map((pageType) => (
          <li key={pageType} className={styles.entry}>
            <div>
              <span>
                {pageTypeWords(pageType)} <code className={styles.code}>{pageType}</code>
              </span>
              {page !== undefined && pageType === found && (
                <PartLine part="pageType" mark={{ passes: true }} />
              )}
            </div>
            <IconButton
              icon="close"
              label={i18n.t('studioEditor.takeOut', [pageTypeWords(pageType)])}
              onClick={() => editor.edit((work) => withoutPageType(work, pageType))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
