import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentRegExp, type PatternComponent } from './component-regexp.ts';

/** Pieces that patterns and values of a component are put together from, so that they meet; `read` spells a value. */
type Pieces = {
  patterns: readonly string[];
  values: readonly string[];
  read(value: string): string | undefined;
};

const COMPONENTS: Record<PatternComponent, Pieces> = {
  hostname: {
    // biome-ignore format: one line a kind
    patterns: ['.', '.', 'acme', 'zendesk.com', '*', ':t', ':t(\\d+)', '(a|b)', '12', '127.0.0.1', 'xn--a', 'com', '-', '{*.}?', '{:a.}?', '0x7f', '..', 'a'],
    values: ['.', 'acme', 'zendesk.com', '12', '127.0.0.1', 'com', 'a', 'b', '-', '1'],
    read: (value) => URL.parse(`https://${value}/`)?.hostname,
  },
  pathname: {
    // biome-ignore format: one line a kind
    patterns: ['/', '/', '/', 'a', 'B', 'tickets', ':id', ':id(\\d+)', '(\\w+)', '*', '{/b}?', '{/:x}?', '{/*}?', '.', '..', '.do', '-', '~', ':a-:b', '{x}', '%20', '%2e', '(a|b)', '([a-z-]+)', '([a-z\\-]+)', '!', "'", '$', '=', '@', ';', '?', '+', '\\d', '{:id}?', '(\\d{2,3})', '(?:a)', '((?:a|b)+)', '(.*)', ':id*', ':id+'],
    values: [
      '/',
      'a',
      'B',
      'tickets',
      'TICKETS',
      '12',
      '7',
      '.do',
      '-',
      'b',
      'x',
      '%20',
      '!',
      "'",
      '$',
      '=',
      ';',
      '//',
    ],
    read: (value) => URL.parse(`https://x.example/${value.replace(/^\/+/, '')}`)?.pathname,
  },
  hash: {
    patterns: ['/', 'ticket', '?', '=', 'a', ':id', '*', '(\\d+)', '.', '!', '{/:x}?', '-'],
    values: ['/', 'ticket', '?', '=', 'a', '12', '.', '!', '-'],
    read: (value) => URL.parse(`https://x.example/#${value}`)?.hash.slice(1),
  },
  search: {
    patterns: ['=', 'a', 'b', '*', ':x', '(\\d+)', '/', '?', '.', '{a}?', '1'],
    values: ['=', 'a', 'b', '1', '12', '/', '.'],
    read: (value) => value,
  },
};

const RUNS = 1500;

/** What the browser says: groups by name, `undefined` where it does not match, or `refused`. */
function nativeGroups(component: PatternComponent, text: string, value: string, ignoreCase: boolean) {
  try {
    return new URLPattern({ [component]: text }, { ignoreCase }).exec({ [component]: value })?.[component]
      .groups;
  } catch {
    return 'refused';
  }
}

describe.each(Object.keys(COMPONENTS) as PatternComponent[])('a %s', (component) => {
  const { patterns, values, read } = COMPONENTS[component];
  const prefix = component === 'pathname' ? '/' : '';
  const text = fc
    .array(fc.constantFrom(...patterns), { minLength: 1, maxLength: 6 })
    .map((parts) => prefix + parts.join(''));
  const value = fc.array(fc.constantFrom(...values), { maxLength: 6 }).map((parts) => parts.join(''));

  it('means what it means to URLPattern, groups and all, wherever we read it ourselves', () => {
    let readHere = 0;
    const check = (pattern: string, given: readonly string[], ignoreCase: boolean) => {
      const ours = componentRegExp(component, pattern, { ignoreCase });
      if (!ours) return;
      readHere += 1;
      for (const each of given) {
        const spelled = read(each);
        if (spelled === undefined) continue;
        const found = ours.regexp.exec(spelled);
        const groups = found && Object.fromEntries(ours.names.map((name, index) => [name, found[index + 1]]));
        expect({ ...groups, found: found !== null }, `${pattern} on ${spelled}`).toEqual(
          withFound(nativeGroups(component, pattern, spelled, ignoreCase)),
        );
      }
    };
    const given = fc.array(value, { minLength: 3, maxLength: 8 });
    fc.assert(fc.property(text, given, fc.boolean(), check), { numRuns: RUNS });
    expect(readHere, 'most patterns must be read here for this to say anything').toBeGreaterThan(RUNS / 10);
  });
});

function withFound(groups: ReturnType<typeof nativeGroups>) {
  return groups === 'refused' ? groups : { ...groups, found: groups !== undefined };
}
