import * as z from 'zod/mini';
import { type Rule, ruleSchema } from '../../../lib/contracts/rule.ts';
import type { Viewer } from '../../../lib/domain/matching/matcher.ts';

export const VIEWER: Viewer = { team: 'support', roles: ['learner'], now: new Date('2026-06-01T00:00:00Z') };

type RuleInput = z.input<typeof ruleSchema>;
type PatternInput = NonNullable<RuleInput['match']>[number];
/** A pattern, an address that it matches, and one beside it that it does not. */
type Sample = { pattern: PatternInput; hit: string; miss: string };
type Pick = (below: number) => number;

/** Small fast counter of Tommy Ettinger ("mulberry32"): the same numbers in every run. */
function numbers(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Hosts grow with the rules, more slowly than they do: a host has 10 to 50 rules of its own. */
function hostsFor(rules: number): number {
  return Math.ceil(Math.sqrt(rules) * 4);
}

const APPS = [
  { domain: 'zendesk.com', area: (n: number) => `/agent/area-${n}` },
  { domain: 'lightning.force.com', area: (n: number) => `/lightning/r/Object${n}__c` },
  { domain: 'freshdesk.com', area: (n: number) => `/a/section${n}` },
  { domain: 'tools.example', area: (n: number) => `/app${n % 7}/module-${n}` },
] as const;

const ENDS: readonly ((area: string, id: number) => { path: string; hit: string; miss: string })[] = [
  (area, id) => ({ path: area, hit: area, miss: `${area}/x${id}` }),
  (area, id) => ({ path: `${area}/:id/view`, hit: `${area}/${id}/view`, miss: `${area}/${id}/edit` }),
  (area, id) => ({ path: `${area}/*`, hit: `${area}/a/${id}`, miss: `${area}s/a/${id}` }),
];

const REGEX_GROUPS = [
  (area: string, id: number) => ({ path: `${area}/:id(\\d+)`, hit: `${area}/${id}`, miss: `${area}/new` }),
  (area: string, id: number) => ({
    path: `${area}/:key([A-Z]+-\\d+)/:view(edit|view)`,
    hit: `${area}/CS-${id}/edit`,
    miss: `${area}/CS-${id}/list`,
  }),
];

const TESTS: readonly ((id: number) => {
  more: Omit<PatternInput, 'host' | 'path'>;
  hit: string;
  miss: string;
})[] = [
  (id) => ({
    more: { query: [{ key: 'view', test: 'equals', value: `v${id % 5}` }] },
    hit: `?tab=1&view=v${id % 5}`,
    miss: `?tab=1&view=v${(id + 1) % 5}`,
  }),
  (id) => ({ more: { query: [{ key: 'id', test: 'present' }] }, hit: `?id=${id}`, miss: `?sid=${id}` }),
  (id) => ({ more: { hash: '/ticket/:id' }, hit: `#/ticket/${id}`, miss: `#/inbox/${id}` }),
];

function oneOf<T>(items: readonly T[], pick: Pick): T {
  return items[pick(items.length)] as T;
}

function sample(rules: number, pick: Pick): Sample {
  const app = oneOf(APPS, pick);
  const area = app.area(pick(Math.ceil(rules / 20)));
  const host = `tenant-${pick(Math.ceil(hostsFor(rules) / APPS.length))}.${app.domain}`;
  const id = pick(90_000) + 10_000;
  const kind = pick(100);
  if (kind >= 95) {
    const { path, hit, miss } = oneOf(REGEX_GROUPS, pick)(area, id);
    return { pattern: { host, path }, hit: `https://${host}${hit}`, miss: `https://${host}${miss}` };
  }
  const { path, hit, miss } = oneOf(ENDS, pick)(area, id);
  if (kind >= 85) {
    const { more, hit: plus, miss: minus } = oneOf(TESTS, pick)(id);
    const page = `https://${host}${hit}`;
    return { pattern: { host, path, ...more }, hit: page + plus, miss: page + minus };
  }
  const isWild = kind >= 70;
  const pattern = { host: isWild ? `*.${app.domain}` : host, path };
  return { pattern, hit: `https://${host}${hit}?tab=${id}`, miss: `https://${host}${miss}?tab=${id}` };
}

/** A quarter of all rules are for some people, times or environments only. */
const TARGETS: readonly Partial<RuleInput>[] = [
  { teams: ['support', 'returns'] },
  { teams: ['returns'] },
  { roles: ['learner'] },
  { from: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z' },
  { environments: ['production'] },
];

function targeting(pick: Pick): Partial<RuleInput> {
  return pick(4) === 0 ? oneOf(TARGETS, pick) : {};
}

export type Workload = { rules: Rule[]; urls: string[] };

const URLS = 2000;

/**
 * 70 % host and path, 15 % tenant wildcards, 10 % with query or hash, 5 % regex groups; the addresses are one half
 * hits, and one half pages of the same apps that lie just beside.
 */
export function workload(count: number): Workload {
  const pick = numbers(count);
  const samples = Array.from({ length: count }, () => sample(count, pick));
  const rules = samples.map(({ pattern }, index) =>
    z.parse(ruleSchema, {
      id: `rule-${index}`,
      name: `Rule ${index}`,
      aids: [`aid-${index % 500}`],
      match: [pattern],
      priority: pick(3),
      ...targeting(pick),
    }),
  );
  const urls = Array.from({ length: URLS }, (_, index) => {
    const { hit, miss } = oneOf(samples, pick);
    return index % 2 === 0 ? hit : miss;
  });
  return { rules, urls };
}
