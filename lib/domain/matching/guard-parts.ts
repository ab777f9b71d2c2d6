import type { Pattern, QueryTest, Rule } from '../../contracts/rule.ts';
import { compilePattern, type PatternPart } from './compile-pattern.ts';
import type { SyntaxComponent } from './guard-syntax.ts';

/** One text of a rule in URLPattern syntax, and how a browser is asked about it. */
export type PatternText = {
  field: 'match' | 'exclude';
  index: number;
  part: Exclude<PatternPart, 'scheme'>;
  component: SyntaxComponent;
  /** As the rule has it. */
  text: string;
  /** As the component has it: values are tested behind a `=`. */
  tested: string;
  /** Of the query or of the hash, where the text is about a key's value. */
  key?: string;
  ignoreCase: boolean;
  /** The pattern with nothing but this text in it. */
  alone: Pattern;
};

type Found = Pick<PatternText, 'part' | 'component' | 'text' | 'tested' | 'key' | 'ignoreCase'> & {
  only: Partial<Pattern>;
};

function ofTests(part: 'query' | 'hash', tests: readonly QueryTest[]): Found[] {
  return tests.flatMap((test): Found[] => {
    if (test.test !== 'pattern') return [];
    const { key, pattern: text } = test;
    const only = { [part]: [test] };
    return [{ part, component: 'search', text, tested: `=${text}`, key, ignoreCase: false, only }];
  });
}

const READERS: ((pattern: Pattern) => Found[])[] = [
  ({ host: text }) => {
    if (text === undefined) return [];
    // Hosts have no case, and a browser gives them in lower case.
    return [
      { part: 'host', component: 'hostname', text, tested: text, ignoreCase: true, only: { host: text } },
    ];
  },
  ({ path: text, caseSensitivePath }) => {
    if (text === undefined) return [];
    const only = { path: text, caseSensitivePath };
    return [
      { part: 'path', component: 'pathname', text, tested: text, ignoreCase: !caseSensitivePath, only },
    ];
  },
  ({ query }) => ofTests('query', query ?? []),
  ({ hash }) => {
    if (typeof hash === 'object') return ofTests('hash', hash);
    if (hash === undefined) return [];
    const tested = hash.startsWith('#') ? hash.slice(1) : hash;
    return [{ part: 'hash', component: 'hash', text: hash, tested, ignoreCase: false, only: { hash } }];
  },
];

/** Every text of a rule that is in URLPattern syntax, in the order in which a person meets them. */
export function patternTexts({ match, exclude }: Rule): PatternText[] {
  return Object.entries({ match, exclude }).flatMap(([name, patterns]) =>
    patterns.flatMap((pattern, index) =>
      READERS.flatMap((read) => read(pattern)).map(({ only, ...found }): PatternText => {
        const field = name === 'match' ? 'match' : 'exclude';
        return { ...found, field, index, alone: { scheme: 'any', caseSensitivePath: false, ...only } };
      }),
    ),
  );
}

/** Whether this browser takes the text: the one answer that devices give as well. */
export function parses({ alone }: PatternText): boolean {
  return compilePattern(alone).ok;
}
