import type { QueryTest } from '../../contracts/rule.ts';
import type { KeyValues } from './key-values.ts';
import { compileValue } from './native-pattern.ts';

type ValuesTest = (values: readonly string[]) => boolean;

export type CompiledKeyTest = { key: string; passes: ValuesTest; wording: string };

type TestOf<Name extends QueryTest['test']> = Extract<QueryTest, { test: Name }>;
type Compilers = { [Name in QueryTest['test']]: (test: TestOf<Name>) => ValuesTest | undefined };

const COMPILERS: Compilers = {
  present: () => (values) => values.length > 0,
  absent: () => (values) => values.length === 0,
  equals:
    ({ value }) =>
    (values) =>
      values.includes(value),
  oneOf: ({ values: allowed }) => {
    const set = new Set(allowed);
    return (values) => values.some((value) => set.has(value));
  },
  pattern: ({ pattern }) => {
    const match = compileValue(pattern, { ignoreCase: false });
    return match && ((values) => values.some((value) => match(value) !== undefined));
  },
};

const WORDINGS: { [Name in QueryTest['test']]: (test: TestOf<Name>) => string } = {
  present: ({ key }) => `${key} present`,
  absent: ({ key }) => `${key} absent`,
  equals: ({ key, value }) => `${key} = ${value}`,
  oneOf: ({ key, values }) => `${key} one of ${values.join(', ')}`,
  pattern: ({ key, pattern }) => `${key} like ${pattern}`,
};

/**
 * Compiles the tests of a query's keys. All must pass; their order and other keys do not matter, and a repeated
 * key passes on any of its values.
 *
 * @returns `undefined` where one of them holds a pattern that does not parse
 */
export function compileKeyTests(tests: readonly QueryTest[]): CompiledKeyTest[] | undefined {
  const compiled: CompiledKeyTest[] = [];
  for (const test of tests) {
    const passes = (COMPILERS[test.test] as (test: QueryTest) => ValuesTest | undefined)(test);
    if (!passes) return undefined;
    const wording = (WORDINGS[test.test] as (test: QueryTest) => string)(test);
    compiled.push({ key: test.key, passes, wording });
  }
  return compiled;
}

/** The first test that the query fails; `undefined` where it passes all. */
export function failedKeyTest(
  tests: readonly CompiledKeyTest[],
  query: KeyValues,
): CompiledKeyTest | undefined {
  return tests.find(({ key, passes }) => !passes(query.getAll(key)));
}
