import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import { finish, matcherSteps } from './compile-matcher.ts';
import { ConflictTally, type Overlap, type Shadowed } from './conflicts/conflict-tally.ts';
import { type DeadReason, deadText, deadWindow } from './conflicts/dead-rule.ts';
import { type Obstacle, obstacleOf } from './conflicts/diagnose.ts';
import { forAnybody } from './conflicts/for-anybody.ts';
import { fartherPages, WitnessPages } from './conflicts/witness-pages.ts';
import type { Viewer } from './matcher.ts';
import { urlCases } from './packs/url-cases.ts';

/** Why an enabled rule can never match a page. */
export type Unreachable = 'does_not_parse' | DeadReason | Obstacle;

export type RuleConflict =
  /** Matches pages, yet is never the first on any of them, for anybody it is for. */
  | Shadowed
  | { rule: OpaqueId; kind: 'unreachable'; because: Unreachable }
  /** Stands behind another on a page for no better reason than its id. */
  | Overlap;

export type ConflictFrame = {
  /** Addresses that people really visit; conflicts on them are told first. */
  pages: readonly string[];
  now: Date;
};

/** What a rule's text says against it; where it says nothing, what its patterns' own pages say. */
function whyUnmatched(rule: Rule, pages: readonly string[], viewer: Viewer): Unreachable | undefined {
  return deadText(rule) ?? obstacleOf(rule, pages, viewer);
}

/**
 * Finds rules that get in each other's or their own way, in small steps: whoever runs it may rest between any two.
 *
 * Instead of comparing rules in pairs it looks at pages (the given ones, those of the packs' tables, and a few made
 * up from each rule's own text) and at which rules the index finds there. So the cost is that of building the index
 * and, for each page, of one lookup and what it finds: it grows with the rules, not with their square.
 *
 * That a rule is shadowed, is kept off by its environments or excludes itself is told as far as those pages show;
 * all else is certain. Disabled rules are left out: they are in nobody's way.
 */
export function* ruleConflictSteps(
  rules: readonly Rule[],
  { pages, now }: ConflictFrame,
): Generator<undefined, RuleConflict[]> {
  const viewer: Viewer = { team: 'anybody', roles: [], now };
  const found: RuleConflict[] = [];
  const blame = ({ id }: Rule, because: Unreachable) =>
    found.push({ rule: id, kind: 'unreachable', because });

  const live: Rule[] = [];
  for (const rule of rules.filter(({ enabled }) => enabled)) {
    const dead = deadWindow(rule, now);
    if (dead) blame(rule, dead);
    else live.push(rule);
  }
  const matcher = yield* matcherSteps(live.map(forAnybody));
  const tally = new ConflictTally(live, viewer);
  const seen = new Set<string>();
  const visit = (url: string) => {
    if (seen.has(url)) return;
    seen.add(url);
    const matched = matcher.match(url, viewer).rules;
    tally.count(
      url,
      matched.map(({ id }) => id),
    );
  };

  for (const url of [...pages, ...urlCases().map((each) => each.url)]) {
    visit(url);
    yield;
  }
  const witnesses = new WitnessPages();
  for (const rule of live) {
    for (const url of witnesses.of(rule)) visit(url);
    yield;
  }
  const broken = new Set(matcher.skipped.map(({ rule }) => rule));
  for (const rule of live.filter(({ id }) => !tally.isMatched(id))) {
    const farther = broken.has(rule.id) || !rule.environments ? [] : fartherPages(rule);
    for (const url of farther) visit(url);
    if (!tally.isMatched(rule.id)) {
      const because = broken.has(rule.id)
        ? 'does_not_parse'
        : whyUnmatched(rule, [...witnesses.of(rule), ...farther], viewer);
      if (because) blame(rule, because);
    }
    yield;
  }
  return [...found, ...tally.shadowed, ...tally.overlaps];
}

/** `ruleConflictSteps` in one go. 10,000 rules take about a second. */
export function ruleConflicts(rules: readonly Rule[], frame: ConflictFrame): RuleConflict[] {
  return finish(ruleConflictSteps(rules, frame));
}
