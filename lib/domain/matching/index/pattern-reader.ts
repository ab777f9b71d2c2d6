import type { Pattern } from '../../../contracts/rule.ts';
import { compilePattern, foldHost } from '../compile-pattern.ts';
import { compileNative } from '../native-pattern.ts';
import { specificityRank } from '../rank.ts';
import { keyTestsIn, type Literals, literalsIn } from '../specificity.ts';
import { type HostShape, hostShape } from './host-shape.ts';
import { type PathShape, pathShapeReader } from './path-shape.ts';

/** A pattern, and what the index needs of it. */
export type ReadPattern = {
  scheme: Pattern['scheme'];
  host: HostShape;
  path: PathShape;
  /** What of the pattern its segments do not decide, as JSON; `''` where that is nothing. */
  rest: string;
  /** Its specificity, in `specificityRank`. */
  rank: number;
};

type ReadHost = { shape: HostShape; literals: Literals };

function readHost(host: string | undefined): ReadHost | undefined {
  const folded = host === undefined ? undefined : foldHost(host);
  const shape = hostShape(folded);
  // What is filed under a host or suffix with nothing left to test is plain text, which always parses.
  const parses = shape.variant === '' || compileNative('hostname', shape.variant, { ignoreCase: false });
  return parses ? { shape, literals: literalsIn(host, '.') } : undefined;
}

function remainder(pattern: Pattern, isExact: boolean): Pattern | undefined {
  const path = isExact && !pattern.caseSensitivePath ? undefined : pattern.path;
  const { caseSensitivePath, query, hash } = pattern;
  if (path === undefined && !query && hash === undefined) return undefined;
  return { scheme: 'any', path, caseSensitivePath, query, hash };
}

/** What `literalsIn` says of a path, known from its shape where that is exact. */
function pathLiterals(path: string | undefined, { segments, tail, exact }: PathShape): Literals {
  if (!exact) return literalsIn(path, '/');
  let count = 0;
  for (const test of segments) if (test.kind === 'text' && test.text !== '') count += 1;
  return { count, wildcards: tail ? 1 : 0 };
}

/**
 * Reads patterns; hosts, segments and tests that come again are read once.
 *
 * @returns takes a pattern, and gives `undefined` where a part of it does not parse
 */
export function patternReader(): (pattern: Pattern) => ReadPattern | undefined {
  const hosts = new Map<string | undefined, ReadHost | undefined>();
  const pathOf = pathShapeReader();
  const parsed = new Map<string, boolean>();

  /** The rest of a pattern as JSON, `''` where there is none; `undefined` where it does not parse. */
  const restOf = (pattern: Pattern, { exact }: PathShape): string | undefined => {
    const rest = remainder(pattern, exact);
    if (!rest) return '';
    const text = JSON.stringify(rest);
    const parses = parsed.get(text) ?? compilePattern(rest).ok;
    parsed.set(text, parses);
    return parses ? text : undefined;
  };

  return (pattern) => {
    if (!hosts.has(pattern.host)) hosts.set(pattern.host, readHost(pattern.host));
    const host = hosts.get(pattern.host);
    const path = pathOf(pattern.path);
    const rest = restOf(pattern, path);
    if (!host || rest === undefined) return undefined;
    const onPath = pathLiterals(pattern.path, path);
    const rank = specificityRank({
      pathSegments: onPath.count,
      hostLabels: host.literals.count,
      queryTests: keyTestsIn(pattern),
      wildcards: host.literals.wildcards + onPath.wildcards,
    });
    return { scheme: pattern.scheme, host: host.shape, path, rest, rank };
  };
}
