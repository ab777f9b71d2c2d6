import type { Pattern, Rule } from '../../contracts/rule.ts';
import { foldPageType, pageTypeOf } from './page-type.ts';
import { patternSkeleton, VARIABLE, WILDCARD } from './pattern-skeleton.ts';
import type { Page } from './read-page.ts';

/** Patterns whose host says too little to be filed under a domain. */
const ANY_DOMAIN = '';

type Entry = { position: number; pathPrefix: string };

/** Plain host text is compared as it stands; anything that the browser might rewrite (IDN, IPv4) is not. */
const PLAIN_LABELS = /^[a-z0-9-]+\.[a-z][a-z0-9-]*$/;

/** The last two labels of a host pattern where both are literal. */
function domainOf(host: string | undefined): string {
  const skeleton = patternSkeleton(host ?? '*').toLowerCase();
  const afterMark = Math.max(skeleton.lastIndexOf(WILDCARD), skeleton.lastIndexOf(VARIABLE)) + 1;
  const labels = skeleton.slice(afterMark).split('.');
  // What stands right behind a mark may be the rest of a label only.
  const whole = afterMark > 0 ? labels.slice(1) : labels;
  const domain = whole.slice(-2).join('.');
  return PLAIN_LABELS.test(domain) ? domain : ANY_DOMAIN;
}

/** What every matching path begins with, in lower case, up to the last slash that is sure to be there. */
function pathPrefixOf(path: string | undefined): string {
  const skeleton = patternSkeleton(path ?? '*').toLowerCase();
  const plain = /^[a-z0-9_/-]*/.exec(skeleton)?.[0] ?? '';
  return plain === skeleton ? plain.replace(/\/$/, '') : plain.slice(0, Math.max(0, plain.lastIndexOf('/')));
}

function push<K>(index: Map<K, Entry[]>, key: K, entry: Entry): void {
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
}

/**
 * A first cut that spares most rules the real test: rules are filed by the domain of their patterns, then told
 * apart by how the path begins. It lets through more than matches, never less.
 */
export type Candidates = { positions(page: Page): ReadonlySet<number> };

/** Files rules by their text alone; nothing is compiled, and a pattern that does not parse does no harm. */
export function fileCandidates(rules: readonly Rule[]): Candidates {
  const byDomain = new Map<string, Entry[]>();
  const byPageType = new Map<string, Entry[]>();
  const file = (position: number, pattern: Pattern) =>
    push(byDomain, domainOf(pattern.host), { position, pathPrefix: pathPrefixOf(pattern.path) });

  for (const [position, rule] of rules.entries()) {
    for (const pattern of rule.match) file(position, pattern);
    for (const pageType of rule.pageTypes) {
      push(byPageType, foldPageType(pageType), { position, pathPrefix: '' });
    }
  }

  return {
    positions: ({ hostname, paths, known }) => {
      const path = (paths[0] ?? '').toLowerCase();
      const domain = hostname.split('.').slice(-2).join('.');
      const lists = [
        byDomain.get(domain),
        byDomain.get(ANY_DOMAIN),
        known && byPageType.get(pageTypeOf(known.facts)),
      ];
      const positions = new Set<number>();
      for (const entry of lists.flatMap((list) => list ?? [])) {
        if (path.startsWith(entry.pathPrefix)) positions.add(entry.position);
      }
      return positions;
    },
  };
}
