import { type Automaton, automatonOf, type Step } from './guard-host-automaton.ts';
import { type Piece, parseSyntax } from './guard-syntax.ts';

/** More pairs of states than any real pair of lists needs; beyond it the answer is the careful one. */
const MAX_PAIRS = 20_000;

/** Stands for every character that no pattern at hand names. */
const OTHER = '\u0000';

function takes(step: Step, char: string): boolean {
  if (step.takes === 'any') return true;
  return step.takes === 'label' ? char !== '.' : step.takes === char;
}

/** All states that can be reached without a character. */
function closed({ leaps }: Automaton, states: Iterable<number>): Set<number> {
  const reached = new Set(states);
  for (const state of reached) for (const next of leaps[state] ?? []) reached.add(next);
  return reached;
}

function after(automaton: Automaton, states: ReadonlySet<number>, char: string): Set<number> {
  const next = [...states].flatMap((state) =>
    (automaton.steps[state] ?? []).filter((step) => takes(step, char)).map(({ to }) => to),
  );
  return closed(automaton, next);
}

function literalsIn({ steps }: Automaton): string[] {
  return steps.flat().flatMap(({ takes: char }) => (char === 'any' || char === 'label' ? [] : [char]));
}

/** Whether every text that the inner automaton takes is taken by the outer one. */
function isWithin(inner: Automaton, outer: Automaton): boolean {
  const alphabet = new Set([OTHER, '.', ...literalsIn(inner), ...literalsIn(outer)]);
  const seen = new Set<string>();
  const queue = [{ inner: closed(inner, [inner.start]), outer: closed(outer, [outer.start]) }];
  for (const pair of queue) {
    if (pair.inner.has(inner.end) && !pair.outer.has(outer.end)) return false;
    for (const char of alphabet) {
      const next = { inner: after(inner, pair.inner, char), outer: after(outer, pair.outer, char) };
      const key = `${[...next.inner].sort().join()} ${[...next.outer].sort().join()}`;
      if (next.inner.size === 0 || seen.has(key)) continue;
      if (seen.size >= MAX_PAIRS) return false;
      seen.add(key);
      queue.push(next);
    }
  }
  return true;
}

function piecesOf(patterns: readonly string[]): Piece[][] {
  return patterns.flatMap((pattern) => {
    const syntax = parseSyntax('hostname', pattern.toLowerCase());
    return syntax.ok ? [syntax.pieces] : [];
  });
}

function isCovered(host: string, by: readonly string[], unknown: 'any' | 'nothing'): boolean {
  const [pieces] = piecesOf([host]);
  return pieces !== undefined && isWithin(automatonOf([pieces], 'any'), automatonOf(piecesOf(by), unknown));
}

/**
 * Whether every host that a pattern matches is matched by one of the allowed patterns as well. A regular expression
 * counts as any text, save where it only lists words: then the answer may be too careful, and never too free.
 *
 * @param host URLPattern hostname syntax
 * @param allowed URLPattern hostname syntax; what does not parse allows nothing
 */
export function isHostWithin(host: string, allowed: readonly string[]): boolean {
  return (
    allowed.some((pattern) => pattern.toLowerCase() === host.toLowerCase()) ||
    isCovered(host, allowed, 'nothing')
  );
}

/** Whether one of the allowed patterns is about hosts of an app: about all those of one of its rows, or some. */
export function isAppAllowed(appHosts: readonly string[], allowed: readonly string[]): boolean {
  return (
    appHosts.some((host) => isHostWithin(host, allowed)) ||
    allowed.some((pattern) => isCovered(pattern, appHosts, 'any'))
  );
}
