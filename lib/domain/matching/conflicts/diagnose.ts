import type { Rule } from '../../../contracts/rule.ts';
import { compileRule } from '../compile-rule.ts';
import { judgeRule } from '../judge-rule.ts';
import type { Viewer } from '../matcher.ts';
import { readPage } from '../read-page.ts';
import { forAnybody } from './for-anybody.ts';

/** What keeps a rule from the pages that its own patterns take. */
export type Obstacle = 'environment_impossible' | 'excluded_by_itself';

/**
 * Says what keeps a rule from all of the given pages.
 *
 * @param pages pages that its patterns may take; the rule matches none of them
 * @returns `undefined` where its patterns take none of the pages either, so that nothing is known
 */
export function obstacleOf(rule: Rule, pages: readonly string[], viewer: Viewer): Obstacle | undefined {
  const { environments: _anywhere, ...anywhere } = forAnybody(rule);
  const compilation = compileRule(anywhere);
  if (!compilation.ok) return undefined;
  let excluded = false;
  for (const url of pages) {
    const reading = readPage(url);
    if (!reading.ok) continue;
    const judgement = judgeRule(compilation.compiled, reading.page, viewer);
    // It would match here if it were not for its environments.
    if (judgement.matches) return rule.environments && 'environment_impossible';
    excluded ||= judgement.mismatch.reason === 'excluded';
  }
  return excluded ? 'excluded_by_itself' : undefined;
}
