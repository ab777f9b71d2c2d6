import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import type { PageExplanation } from '../../../../lib/domain/matching/explain-page.ts';
import { explainSentence } from '../../../../lib/domain/matching/explain-sentence.ts';
import { verdictWords } from '../../../../lib/domain/matching/explain-verdict.ts';
import { EXPLAIN_WORDS } from '../../../../lib/queries/explain-words.ts';
import { hrefOf } from '../../frame/route.ts';
import styles from './page-test.module.css';

/** Mappings that do not show and are named; those that came nearest are about the same site. */
const NAMED = 50;

type Props = { explanation: PageExplanation; list: RuleList; now: Date };

/** What became of each mapping on the page. */
export function Verdicts({ explanation, list, now }: Props) {
  const rules = useMemo(() => new Map(list.rules.map(({ id, rule }) => [id, rule])), [list.rules]);
  const names = {
    aids: new Map(list.aids.map(({ id, title }) => [id, title])),
    teams: new Map(list.teams.map(({ id, name }) => [id, name])),
  };
  const sentence = explainSentence(explanation, {
    words: EXPLAIN_WORDS,
    rules: [...rules.values()],
    now,
    names,
  });
  if (!explanation.ok) return <p role="status">{sentence}</p>;
  const nameOf = (rule: string) => rules.get(rule)?.name ?? rule;
  const lineOf = (verdict: (typeof explanation.rules)[number]) => (
    <li key={verdict.rule}>
      <a href={hrefOf('mappings', [verdict.rule])}>{nameOf(verdict.rule)}</a>
      <p className={styles.why}>{verdictWords(verdict, EXPLAIN_WORDS, nameOf)}</p>
    </li>
  );
  const showing = explanation.rules.filter(({ verdict }) => verdict === 'matches');
  const others = explanation.rules.filter(({ verdict }) => verdict !== 'matches');
  return (
    <div className={styles.verdicts}>
      <p className={styles.sentence} role="status">
        {sentence}
      </p>
      {showing.length > 0 && (
        <ol className={styles.showing} aria-label={i18n.t('studioList.test.showing')}>
          {showing.map(lineOf)}
        </ol>
      )}
      {others.length > 0 && (
        <details>
          <summary>{i18n.t('studioList.test.others', others.length)}</summary>
          <ul className={styles.others}>{others.slice(0, NAMED).map(lineOf)}</ul>
        </details>
      )}
      {explanation.elsewhere > 0 && (
        <p className={styles.why}>{i18n.t('studioList.test.elsewhere', [explanation.elsewhere])}</p>
      )}
    </div>
  );
}
