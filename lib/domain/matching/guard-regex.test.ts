import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expressionOf } from './guard-regex.ts';
import { parseSyntax, type SyntaxComponent } from './guard-syntax.ts';

const COMPONENTS: SyntaxComponent[] = ['hostname', 'pathname', 'search', 'hash'];
const DOTS = ['.', '\\.'];
const SIGNS = ['a', 'b', 'ab', '-'];
/** Browsers rewrite some literal text by what stands around it, which no value of a page can show: dots in paths. */
const OWN_SIGNS: Record<SyntaxComponent, string[]> = {
  hostname: DOTS,
  pathname: ['/', 'A', 'é', '%20', '_', '1'],
  search: [...DOTS, '/', 'A', 'é', '%20', '1'],
  hash: [...DOTS, '/', 'A', 'é', '%20', '1'],
};

const tokens = (component: SyntaxComponent, signs: string[]) => [
  ...signs,
  // A slash ends a host, to some browsers.
  ...(component === 'hostname' ? [] : ['{/:p-}+']),
  '*',
  ':x',
  ':y(\\d+)',
  '(a|b)',
  '([[a-b]--[b]]+)',
  '([^\\/]+)',
  '{b}?',
  '{a:z}*',
  '{-*}?',
];

function native(component: SyntaxComponent, pattern: string, ignoreCase: boolean): URLPattern | undefined {
  try {
    return new URLPattern({ [component]: pattern }, { ignoreCase });
  } catch {
    return undefined;
  }
}

/** The value as a browser has it in the address of a page. */
function inAddress(component: SyntaxComponent, value: string): string | undefined {
  const puts: Record<SyntaxComponent, string> = {
    hostname: `https://${value}/`,
    pathname: `https://a.example/${value}`,
    search: `https://a.example/?${value}`,
    hash: `https://a.example/#${value}`,
  };
  return URL.parse(puts[component])?.[component].replace(/^[?#]/, '');
}

it.each(COMPONENTS)('gives the expression that the browser runs: %s', (component) => {
  let hits = 0;
  const signs = [...SIGNS, ...OWN_SIGNS[component]];
  const some = (from: string[]) => fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      some(tokens(component, signs)),
      fc.array(some(signs), { minLength: 8, maxLength: 8 }),
      fc.boolean(),
      (parts, texts, ignoreCase) => {
        const pattern = (component === 'pathname' ? '/' : '') + parts.join('');
        const browser = native(component, pattern, ignoreCase);
        const syntax = parseSyntax(component, pattern);
        if (!browser || !syntax.ok) return;
        const { source, flags } = expressionOf(component, syntax.pieces, { ignoreCase });
        const expression = new RegExp(source, flags);
        for (const text of texts) {
          const value = inAddress(component, text.join(''));
          if (value === undefined) continue;
          const expected = browser.test({ [component]: value });
          expect({ pattern, source, value, matches: expression.test(value) }).toMatchObject({
            matches: expected,
          });
          if (expected) hits += 1;
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(hits, 'patterns and values must meet often for this to say anything').toBeGreaterThan(50);
});

it('spells out classes with set operations, which analysers do not know', () => {
  const syntax = parseSyntax('pathname', '/([[a-f]--[c-e]]+)');
  const { source, flags } = expressionOf('pathname', syntax.ok ? syntax.pieces : [], { ignoreCase: false });
  expect({ source, flags }).toEqual({ source: '^(?:\\/([\\x61\\x62\\x66]+))$', flags: 'su' });
});
