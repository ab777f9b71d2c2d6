import type { Role } from '../../../contracts/enrolment.ts';
import type { OpaqueId } from '../../../contracts/ids.ts';
import { type Pattern, type QueryTest, type Rule, ruleSchema } from '../../../contracts/rule.ts';

/** A pattern while it is being typed: a part that is `''` or empty is absent. */
export type PatternDraft = {
  scheme: Pattern['scheme'];
  host: string;
  path: string;
  caseSensitivePath: boolean;
  query: QueryTest[];
  /** A pattern for the hash, or key tests where it is a query. */
  hash: string | QueryTest[];
};

/** A rule while somebody makes it: nothing is missing yet, and empty lists stand for "all". */
export type RuleDraft = {
  /** `undefined`: named by what it does. */
  name: string | undefined;
  enabled: boolean;
  aids: OpaqueId[];
  match: PatternDraft[];
  pageTypes: string[];
  exclude: PatternDraft[];
  priority: number;
  teams: OpaqueId[];
  roles: Role[];
  environments: string[];
  /** UTC instants. */
  from: string | undefined;
  until: string | undefined;
};

/** What a draft still lacks to be a rule. */
export type DraftGap =
  | 'pages'
  | 'aids'
  | 'empty_pattern'
  | 'query_key'
  | 'query_values'
  | 'window'
  | 'too_long';

export type DraftReading = { ok: true; rule: Rule } | { ok: false; gaps: DraftGap[] };

const NAME_MAX = 200;

/** A pattern that says nothing yet. */
export const EMPTY_PATTERN: PatternDraft = {
  scheme: 'https',
  host: '',
  path: '',
  caseSensitivePath: false,
  query: [],
  hash: '',
};

/** What a new rule starts from: enabled, for all teams, at all times. */
export const EMPTY_DRAFT: RuleDraft = {
  name: undefined,
  enabled: true,
  aids: [],
  match: [],
  pageTypes: [],
  exclude: [],
  priority: 0,
  teams: [],
  roles: [],
  environments: [],
  from: undefined,
  until: undefined,
};

/** A pattern as the form shows it. */
export function patternDraftOf(pattern: Pattern): PatternDraft {
  const { scheme, host = '', path = '', caseSensitivePath, query = [], hash = '' } = pattern;
  return { scheme, host, path, caseSensitivePath, query, hash };
}

/** A rule as the form shows it. */
export function draftOf(rule: Rule): RuleDraft {
  const { id: _id, match, exclude, teams = [], roles = [], environments = [], from, until, ...rest } = rule;
  return {
    ...rest,
    match: match.map(patternDraftOf),
    exclude: exclude.map(patternDraftOf),
    teams,
    roles,
    environments,
    from,
    until,
  };
}

/** A pattern as the contract has it. */
export function patternOf({ scheme, host, path, caseSensitivePath, query, hash }: PatternDraft): Pattern {
  return {
    scheme,
    ...(host && { host }),
    ...(path && { path }),
    caseSensitivePath,
    ...(query.length > 0 && { query }),
    ...(hash.length > 0 && { hash }),
  };
}

function saysNothing({ host, path, query, hash }: PatternDraft): boolean {
  return !host && !path && query.length === 0 && hash.length === 0;
}

function keyTestsOf({ query, hash }: PatternDraft): QueryTest[] {
  return typeof hash === 'string' ? query : [...query, ...hash];
}

const GAPS: readonly { gap: DraftGap; is: (draft: RuleDraft) => boolean }[] = [
  { gap: 'pages', is: ({ match, pageTypes }) => match.length + pageTypes.length === 0 },
  { gap: 'aids', is: ({ aids }) => aids.length === 0 },
  { gap: 'empty_pattern', is: ({ match, exclude }) => [...match, ...exclude].some(saysNothing) },
  {
    gap: 'query_key',
    is: ({ match, exclude }) => [...match, ...exclude].flatMap(keyTestsOf).some(({ key }) => key === ''),
  },
  {
    gap: 'query_values',
    is: ({ match, exclude }) =>
      [...match, ...exclude]
        .flatMap(keyTestsOf)
        .some(
          (test) =>
            (test.test === 'oneOf' && test.values.length === 0) ||
            (test.test === 'pattern' && test.pattern === ''),
        ),
  },
  {
    gap: 'window',
    is: ({ from, until }) =>
      from !== undefined && until !== undefined && Date.parse(from) >= Date.parse(until),
  },
];

/**
 * Reads a draft as a rule.
 *
 * @param naming its id, and the name that it gets where nobody gave one
 * @returns the rule, or everything that it still lacks
 */
export function ruleOf(draft: RuleDraft, naming: { id: OpaqueId; name: string }): DraftReading {
  const gaps = GAPS.filter(({ is }) => is(draft)).map(({ gap }) => gap);
  if (gaps.length > 0) return { ok: false, gaps };
  const { teams, roles, environments, from, until } = draft;
  const parsed = ruleSchema.safeParse({
    id: naming.id,
    name: (draft.name?.trim() || naming.name).slice(0, NAME_MAX),
    enabled: draft.enabled,
    aids: draft.aids,
    match: draft.match.map(patternOf),
    pageTypes: draft.pageTypes,
    exclude: draft.exclude.map(patternOf),
    priority: draft.priority,
    ...(teams.length > 0 && { teams }),
    ...(roles.length > 0 && { roles }),
    ...(environments.length > 0 && { environments }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  });
  // Everything else that the schema asks for is a length or a form that no field of the editor can go beyond.
  return parsed.success ? { ok: true, rule: parsed.data } : { ok: false, gaps: ['too_long'] };
}
