import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { Rule } from '../../../../../lib/contracts/rule.ts';
import type { RuleList } from '../../../../../lib/contracts/rule-admin.ts';
import { groupImpact, type PageChange } from '../../../../../lib/domain/matching/editing/group-impact.ts';
import { ruleImpact } from '../../../../../lib/domain/matching/impact.ts';
import { useServices } from '../../../../../lib/queries/services.ts';
import type { Editor } from '../use-editor.ts';
import { pageName, shortAddress } from '../words/address-text.ts';
import { audiencesOf, whoWords } from './audiences.ts';
import styles from './impact.module.css';

type Props = { editor: Editor; probe: Rule | undefined; pages: readonly string[] };

/** Who sees what where once this is saved: gains, losses and changes of order, against what all see now. */
export function Impact({ editor, probe, pages }: Props) {
  const { clock } = useServices();
  const { list, draft } = editor;
  const found = useMemo(() => {
    if (!probe) return undefined;
    const before = list.rules.map(({ rule }) => rule);
    const after = [...before.filter(({ id }) => id !== probe.id), probe];
    const audiences = audiencesOf(list.teams, draft.roles, clock.now());
    return groupImpact(ruleImpact({ before, after, pages, audiences }));
  }, [probe, list, draft.roles, pages, clock]);
  if (!found) return null;
  if (draft.aids.length === 0) {
    return <p className={styles.none}>{i18n.t('studioCheck.impact.noAid')}</p>;
  }
  const titles = new Map(list.aids.map(({ id, title }) => [id, title]));
  const nameOf = (aid: string) => titles.get(aid) ?? aid;
  return (
    <section aria-label={i18n.t('studioCheck.impact.title')}>
      <h3 className={styles.title}>{i18n.t('studioCheck.impact.title')}</h3>
      {found.pages.length === 0 && <p className={styles.none}>{i18n.t('studioCheck.impact.nothing')}</p>}
      {found.pages.length > 0 && (
        <ul className={styles.pages}>
          {found.pages.map(({ url, changes }) => (
            <li key={url} className={styles.page}>
              <p className={styles.name}>
                {pageName(url)} <span className={styles.address}>{shortAddress(url)}</span>
              </p>
              {changes.map((change) => (
                <Change key={change.audiences.map(({ team }) => team).join()} {...{ change, list, nameOf }} />
              ))}
            </li>
          ))}
        </ul>
      )}
      {found.pages.length > 0 && found.unchanged.length > 0 && (
        <p className={styles.none}>{i18n.t('studioCheck.impact.others', found.unchanged.length)}</p>
      )}
    </section>
  );
}

type ChangeProps = { change: PageChange; list: RuleList; nameOf(aid: string): string };

/** `2nd of 3`, so that a gain far down is seen as such. */
function placeWords(after: readonly string[], aid: string): string {
  return after.length > 1 ? i18n.t('studioCheck.impact.place', [after.indexOf(aid) + 1, after.length]) : '';
}

function Change({ change, list, nameOf }: ChangeProps) {
  const { audiences, after, gained, lost, reordered } = change;
  return (
    <div className={styles.change}>
      <span className={styles.who}>{whoWords(audiences, list.teams)}</span>
      <ul className={styles.aids}>
        {gained.map((aid) => (
          <li key={aid} className={styles.gained}>
            {i18n.t('studioCheck.impact.gains', [nameOf(aid)])}
            {placeWords(after, aid)}
          </li>
        ))}
        {lost.map((aid) => (
          <li key={aid} className={styles.lost}>
            {i18n.t('studioCheck.impact.loses', [nameOf(aid)])}
          </li>
        ))}
        {reordered && <li>{i18n.t('studioCheck.impact.order', [after.map(nameOf).join(', ')])}</li>}
      </ul>
    </div>
  );
}
