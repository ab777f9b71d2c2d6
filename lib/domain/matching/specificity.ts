import type { Pattern } from '../../contracts/rule.ts';
import { patternSkeleton, VARIABLE, WILDCARD } from './pattern-skeleton.ts';

/** How narrow a pattern is. Of two patterns that match a page, the narrower one speaks of it more exactly. */
export type Specificity = {
  /** Path segments that are literal from slash to slash. */
  pathSegments: number;
  /** Host labels that are literal from dot to dot. */
  hostLabels: number;
  /** Key tests on query and hash; a hash pattern counts as one. */
  queryTests: number;
  /** `*` and whatever else can span anything; an absent host or path counts as one. */
  wildcards: number;
};

type Measured = {
  host?: string | undefined;
  path?: string | undefined;
  queryTests: number;
};

/** How many pieces of a text are literal from separator to separator, and how much in it can span anything. */
export type Literals = { count: number; wildcards: number };

/** @param text a host or path in URLPattern syntax; absent for any */
export function literalsIn(text: string | undefined, separator: '.' | '/'): Literals {
  const skeleton = patternSkeleton(text ?? '*');
  const literal = (piece: string) => piece !== '' && !piece.includes(WILDCARD) && !piece.includes(VARIABLE);
  return {
    count: skeleton.split(separator).filter(literal).length,
    wildcards: skeleton.split(WILDCARD).length - 1,
  };
}

/** Counts what is literal in a host and a path pattern. */
export function specificityOf({ host, path, queryTests }: Measured): Specificity {
  const onHost = literalsIn(host, '.');
  const onPath = literalsIn(path, '/');
  return {
    pathSegments: onPath.count,
    hostLabels: onHost.count,
    queryTests,
    wildcards: onHost.wildcards + onPath.wildcards,
  };
}

/** How many tests of keys a pattern makes; a hash pattern counts as one. */
export function keyTestsIn({ query, hash }: Pattern): number {
  return (query?.length ?? 0) + (typeof hash === 'string' ? 1 : (hash?.length ?? 0));
}

/** How narrow a pattern of a rule is. A part that the pattern leaves out spans anything, and counts as a wildcard. */
export function patternSpecificity(pattern: Pattern): Specificity {
  const { host, path } = pattern;
  return specificityOf({ host, path, queryTests: keyTestsIn(pattern) });
}

/** What decided between two specificities, in the order in which it is asked. */
const CRITERIA = [
  { by: 'path_segments', compare: (a: Specificity, b: Specificity) => b.pathSegments - a.pathSegments },
  { by: 'host_labels', compare: (a: Specificity, b: Specificity) => b.hostLabels - a.hostLabels },
  { by: 'query_tests', compare: (a: Specificity, b: Specificity) => b.queryTests - a.queryTests },
  { by: 'wildcards', compare: (a: Specificity, b: Specificity) => a.wildcards - b.wildcards },
] as const;

export type SpecificityCriterion = (typeof CRITERIA)[number]['by'];

/** Negative where `a` is the narrower; `by` is the first criterion that tells them apart. */
export function compareSpecificity(
  a: Specificity,
  b: Specificity,
): { order: number; by: SpecificityCriterion | undefined } {
  for (const { by, compare } of CRITERIA) {
    const order = compare(a, b);
    if (order !== 0) return { order, by };
  }
  return { order: 0, by: undefined };
}
