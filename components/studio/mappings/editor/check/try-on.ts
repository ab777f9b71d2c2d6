import { i18n } from '#i18n';
import type { Rule } from '../../../../../lib/contracts/rule.ts';
import type { RuleList } from '../../../../../lib/contracts/rule-admin.ts';
import { explainRules } from '../../../../../lib/domain/matching/explain.ts';
import { explainSentence } from '../../../../../lib/domain/matching/explain-sentence.ts';
import type { Viewer } from '../../../../../lib/domain/matching/matcher.ts';

import { EXPLAIN_WORDS } from '../../../../../lib/queries/explain-words.ts';
import { PART_NAMES } from '../patterns/part-names.ts';

/** What became of a rule on one page. */
export type Trial = {
  url: string;
  appears: boolean;
  /** For people who know no patterns. */
  sentence: string;
  /** Which part failed, for those who do. */
  detail: string | undefined;
};

/** Parts by the reason that names one. */
const PARTS: Record<string, string> = PART_NAMES;

/** Tries one rule on one page, as the real matching explains it. */
export function tryOn(rule: Rule, url: string, viewer: Viewer, list: RuleList): Trial {
  const explanation = explainRules([rule], url, viewer);
  const verdict = explanation.ok ? explanation.rules[0] : undefined;
  const sentence = explainSentence(explanation.ok ? { ...explanation, elsewhere: 0 } : explanation, {
    words: EXPLAIN_WORDS,
    rules: [rule],
    now: viewer.now,
    ...(rule.aids[0] !== undefined && { aid: rule.aids[0] }),
    names: { teams: new Map(list.teams.map(({ id, name }) => [id, name])) },
  });
  const because = verdict?.verdict === 'fails' ? verdict.because : undefined;
  const part = because && PARTS[because.reason];
  const detail =
    part && because && 'wanted' in because
      ? i18n.t('studioCheck.failsAt', [part, because.found || i18n.t('studioCheck.nothing'), because.wanted])
      : undefined;
  return { url, appears: verdict?.verdict === 'matches', sentence, detail };
}
