import type { Pattern } from '../../../../../lib/contracts/rule.ts';
import { type PatternDraft, patternOf } from '../../../../../lib/domain/matching/editing/rule-draft.ts';
import { explainRules } from '../../../../../lib/domain/matching/explain.ts';

export type PartName = 'scheme' | 'host' | 'path' | 'query' | 'hash';

/** What one part of a pattern says of a page. */
export type PartMark = { passes: true } | { passes: false; wanted: string; found: string };

const NOBODY = { team: 'anybody', roles: [] };

/** The pattern with nothing in it but one part; absent where the pattern says nothing of it. */
const ALONE: Record<PartName, (pattern: Pattern) => Pattern | undefined> = {
  scheme: ({ scheme }) => ({ scheme, caseSensitivePath: false }),
  host: ({ host }) => (host === undefined ? undefined : { scheme: 'any', caseSensitivePath: false, host }),
  path: ({ path, caseSensitivePath }) =>
    path === undefined ? undefined : { scheme: 'any', caseSensitivePath, path },
  query: ({ query }) =>
    query === undefined ? undefined : { scheme: 'any', caseSensitivePath: false, query },
  hash: ({ hash }) => (hash === undefined ? undefined : { scheme: 'any', caseSensitivePath: false, hash }),
};

/**
 * Tries one part of a pattern on a page, as the real matching explains it.
 *
 * @returns `undefined` where the pattern does not say anything of this part, or says what no browser can read
 */
export function partMark(draft: PatternDraft, part: PartName, page: string): PartMark | undefined {
  const alone = ALONE[part](patternOf(draft));
  const tests = [alone?.query, alone?.hash].flatMap((found) => (Array.isArray(found) ? found : []));
  if (!alone || tests.some(({ key }) => key === '')) return undefined;
  const rule = {
    id: 'part',
    name: 'part',
    enabled: true,
    aids: ['none'],
    match: [alone],
    pageTypes: [],
    exclude: [],
    priority: 0,
  };
  const explanation = explainRules([rule], page, { ...NOBODY, now: new Date(0) });
  const verdict = explanation.ok ? explanation.rules[0] : undefined;
  if (verdict?.verdict === 'matches') return { passes: true };
  if (verdict?.verdict !== 'fails' || !('wanted' in verdict.because)) return undefined;
  const { wanted, found } = verdict.because;
  return { passes: false, wanted, found };
}
