import { componentRegExp } from '../component-regexp.ts';
import { endOfGroup } from '../pattern-skeleton.ts';

/** What one path segment must be. */
export type SegmentTest =
  | { kind: 'text'; text: string }
  | { kind: 'any' }
  /** A regular expression over the whole segment, without regard to case. */
  | { kind: 'like'; source: string };

/**
 * What a path pattern asks of the segments of a path. With `tail`, anything may follow behind one more slash.
 * Where the shape is not `exact`, it lets through more than the pattern does: that must be tested too.
 */
export type PathShape = { segments: readonly SegmentTest[]; tail: boolean; exact: boolean };

const ANYTHING: PathShape = { segments: [], tail: true, exact: true };
const ANYTHING_TO_TEST: PathShape = { ...ANYTHING, exact: false };
/** What may be a step up (`/../`), which takes away segments before it. */
const STEPS = /\.\.|\/\.|%2e/i;
const LITERAL_SEGMENT = /^(?:[\w~!$&',;=@-][\w~!$&',;=@.-]*)?$/;

const ANY_SEGMENT = /^:[\w$]+$/;

/** Whether a path may have nothing between two slashes there. */
export function mayBeEmpty(test: SegmentTest | undefined): boolean {
  if (test?.kind === 'text') return test.text === '';
  return test?.kind === 'like' && new RegExp(test.source, 'vi').test('');
}

/**
 * The shape of a pattern that is read no further than these segments. What follows may be missing together with
 * its slash, and then an empty segment before it is the trailing slash that paths are matched without.
 */
function beginningWith(segments: readonly SegmentTest[]): PathShape {
  const last = segments.findLastIndex((test) => !mayBeEmpty(test));
  return { segments: segments.slice(0, last + 1), tail: true, exact: false };
}

/** A star or a brace in a regex group is one of its own; elsewhere it may reach over a slash. */
function mayReachOver(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '*' || char === '{') return true;
    if (char === '(') at = endOfGroup(text, at) - 1;
  }
  return false;
}

type SegmentReading = { test: SegmentTest; names: readonly string[] };

function readSegment(text: string): SegmentReading | undefined {
  if (LITERAL_SEGMENT.test(text)) return { test: { kind: 'text', text: text.toLowerCase() }, names: [] };
  if (mayReachOver(text)) return undefined;
  const compiled = componentRegExp('pathname', text, { ignoreCase: true });
  if (!compiled) return undefined;
  const test: SegmentTest = ANY_SEGMENT.test(text)
    ? { kind: 'any' }
    : { kind: 'like', source: compiled.regexp.source };
  return { test, names: compiled.names };
}

/** A name may come once in a path; nameless groups have numbers, which never clash. */
function clash(names: readonly string[], more: readonly string[]): boolean {
  return more.some((name) => !/^\d/.test(name) && names.includes(name));
}

/** Reads path patterns; segments that come again are read once. */
export function pathShapeReader(): (path: string | undefined) => PathShape {
  const known = new Map<string, SegmentReading | undefined>();
  const segmentOf = (text: string) => {
    const reading = known.get(text);
    if (reading || known.has(text)) return reading;
    const fresh = readSegment(text);
    known.set(text, fresh);
    return fresh;
  };

  return (path) => {
    if (path === undefined || path === '*' || path === '/*') return ANYTHING;
    const parts = path.split('/');
    if (parts[0] !== '' || parts.length < 2 || STEPS.test(path)) return ANYTHING_TO_TEST;
    const segments: SegmentTest[] = [];
    let names: string[] = [];
    for (let index = 1; index < parts.length; index += 1) {
      const part = parts[index] as string;
      if (part === '*' && index === parts.length - 1) return { segments, tail: true, exact: true };
      const reading = segmentOf(part);
      if (!reading || clash(names, reading.names)) return beginningWith(segments);
      if (reading.names.length > 0) names = [...names, ...reading.names];
      segments.push(reading.test);
    }
    return { segments, tail: false, exact: true };
  };
}
