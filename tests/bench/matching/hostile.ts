import * as z from 'zod/mini';
import { type Rule, ruleSchema } from '../../../lib/contracts/rule.ts';
import { compileMatcher } from '../../../lib/domain/matching/compile-matcher.ts';
import { VIEWER } from './workload.ts';

const RULES = 1000;
const LENGTH = 64 * 1024;
const HOST = 'https://crm.example/area/';

/** Shapes of paths with a regex group, all of them such as the guard lets pass; with a number no two are the same. */
const PATHS: readonly ((n: number) => string)[] = [
  (n) => `/area/:id(\\d+)/part-${n}`,
  (n) => `/area/:id([a-z0-9]+)-${n}`,
  (n) => `/area/:key([A-Z]+-\\d+)/${n}`,
  (n) => `/:a(area|zone)/:id([a-f0-9]{32})/${n}`,
  (n) => `/area/c${n}-:id(\\d{1,12})`,
];

/** 1,000 rules with regex groups, all on one host and in one area of it. */
function regexRules(): Rule[] {
  return Array.from({ length: RULES }, (_, index) =>
    z.parse(ruleSchema, {
      id: `rule-${index}`,
      name: `Rule ${index}`,
      aids: ['aid'],
      match: [{ host: 'crm.example', path: (PATHS[index % PATHS.length] as (n: number) => string)(index) }],
    }),
  );
}

/** Addresses of 64 KB, each made to keep one of the shapes busy to its end. */
function hostileUrls(): { of: string; url: string }[] {
  const filled = (of: string, piece: string) => ({
    of,
    url: (HOST + piece.repeat(LENGTH)).slice(0, LENGTH),
  });
  return [
    filled('digits', '7'),
    filled('letters', 'a'),
    filled('letters and digits', 'a7'),
    filled('capitals and digits', 'AB-7'),
    filled('hyphens', '-'),
    filled('segments', 'a/'),
    filled('slashes', '/'),
    filled('encoded', '%61'),
  ];
}

export type HostileRow = { of: string; firstMs: number; againMs: number };

/** Time of one lookup of each hostile address, by a matcher that never looked anything up before. */
export function hostileRows(): HostileRow[] {
  const rules = regexRules();
  return hostileUrls().map(({ of, url }) => {
    const matcher = compileMatcher(rules);
    const start = performance.now();
    matcher.match(url, VIEWER);
    const first = performance.now();
    matcher.match(url, VIEWER);
    return { of, firstMs: first - start, againMs: performance.now() - first };
  });
}
