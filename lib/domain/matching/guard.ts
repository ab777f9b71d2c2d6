import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import { everythingIn } from './guard-everything.ts';
import { everythingFault, hostFault, type Refusal, slowFault, unparsedFault } from './guard-fault.ts';
import { isAppAllowed, isHostWithin } from './guard-hosts.ts';
import { packGiving } from './guard-page-types.ts';
import { type PatternText, parses, patternTexts } from './guard-parts.ts';
import { riskyExpressions } from './guard-regex.ts';
import { parseSyntax } from './guard-syntax.ts';

/**
 * Says whether a regular expression can take more than linear time on some text.
 *
 * @param source as `RegExp` takes it
 * @param flags as `RegExp` takes them
 */
export type RegexAnalyser = (source: string, flags: string) => Promise<'safe' | 'backtracks' | 'unknown'>;

export type GuardFrame = {
  /** Host patterns (`*.zendesk.com`) that rules may name; null: any. */
  allowedHosts: readonly string[] | null;
  /** What the workspace has. Absent: aids and teams are taken as they come. */
  known?: { aids: ReadonlySet<OpaqueId>; teams: ReadonlySet<OpaqueId> };
};

type At = Pick<Refusal, 'field' | 'index' | 'part'>;

const at = ({ field, index, part }: PatternText): At => ({ field, index, part });

function hostRefusals({ match, pageTypes }: Rule, allowed: GuardFrame['allowedHosts']): Refusal[] {
  if (!allowed) return [];
  const reason = 'host_not_allowed';
  const ofPatterns = match.flatMap(({ host }, index): Refusal[] =>
    host !== undefined && isHostWithin(host, allowed)
      ? []
      : [{ reason, field: 'match', index, part: 'host', fault: hostFault(host, allowed) }],
  );
  const ofPageTypes = pageTypes.flatMap((pageType, index): Refusal[] => {
    const pack = packGiving(pageType);
    const hosts = pack?.hosts.map(({ host }) => host) ?? [];
    if (!pack || isAppAllowed(hosts, allowed)) return [];
    const fault: Refusal['fault'] = { kind: 'app_not_allowed', text: pack.name, allowed: [...allowed] };
    return [{ reason, field: 'pageTypes', index, fault }];
  });
  return [...ofPatterns, ...ofPageTypes];
}

function unknownRefusals({ pageTypes, aids, teams = [] }: Rule, known: GuardFrame['known']): Refusal[] {
  const without = (ids: readonly string[], isKnown: (id: string) => boolean) =>
    [...ids.entries()].filter(([, id]) => !isKnown(id));
  const missing = (what: 'aid' | 'team', ids: readonly OpaqueId[], held: ReadonlySet<OpaqueId>): Refusal[] =>
    without(ids, (id) => held.has(id)).map(([index, id]) => {
      const reason = `${what}_unknown` as const;
      return { reason, field: `${what}s`, index, fault: { kind: reason, text: id } };
    });
  return [
    ...without(pageTypes, (pageType) => packGiving(pageType) !== undefined).map(
      ([index, pageType]): Refusal => {
        const reason = 'page_type_unknown';
        return { reason, field: 'pageTypes', index, fault: { kind: reason, text: pageType } };
      },
    ),
    ...(known ? missing('aid', aids, known.aids) : []),
    ...(known ? missing('team', teams, known.teams) : []),
  ];
}

/**
 * Every refusal but `backtracks`, at once: for telling somebody while they type.
 *
 * @returns in the order in which a person meets the fields; empty where there is nothing to say
 */
export function checkRuleNow(rule: Rule, { allowedHosts, known }: GuardFrame): Refusal[] {
  return [
    ...unparsedRefusals(patternTexts(rule)),
    ...everythingRefusals(rule),
    ...hostRefusals(rule, allowedHosts),
    ...unknownRefusals(rule, known),
  ];
}

function unparsedRefusals(texts: readonly PatternText[]): Refusal[] {
  return texts
    .filter((text) => !parses(text))
    .map((text) => ({ reason: 'does_not_parse', ...at(text), fault: unparsedFault(text) }));
}

function everythingRefusals(rule: Rule): Refusal[] {
  return everythingIn(rule).map((found) => {
    const { field, index } = found;
    return { reason: 'matches_everything', field, index, fault: everythingFault(found) };
  });
}

/** What the analyser says of all that a browser would run for a text, the worst of it. */
async function timeOf(text: PatternText, analyse: RegexAnalyser): ReturnType<RegexAnalyser> {
  const syntax = parseSyntax(text.component, text.tested);
  if (!syntax.ok) return 'unknown';
  for (const { source, flags } of riskyExpressions(text.component, syntax.pieces, text)) {
    const verdict = await analyse(source, flags);
    if (verdict !== 'safe') return verdict;
  }
  return 'safe';
}

async function slowRefusals(texts: readonly PatternText[], analyse: RegexAnalyser): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const text of texts.filter(parses)) {
    const verdict = await timeOf(text, analyse);
    if (verdict === 'safe') continue;
    refusals.push({ reason: 'backtracks', ...at(text), fault: slowFault(text, verdict) });
  }
  return refusals;
}

/**
 * Why a rule may not be saved. What cannot be shown to be safe is refused like what is not.
 *
 * @returns one refusal for each thing that is wrong; empty: it may be saved
 */
export async function checkRule(
  rule: Rule,
  { analyse, ...frame }: GuardFrame & { analyse: RegexAnalyser },
): Promise<Refusal[]> {
  const slow = await slowRefusals(patternTexts(rule), analyse);
  // An expression that backtracks is not tried out on anything.
  const { allowedHosts, known } = frame;
  if (slow.length === 0) return checkRuleNow(rule, frame);
  return [
    ...unparsedRefusals(patternTexts(rule)),
    ...slow,
    ...hostRefusals(rule, allowedHosts),
    ...unknownRefusals(rule, known),
  ];
}
