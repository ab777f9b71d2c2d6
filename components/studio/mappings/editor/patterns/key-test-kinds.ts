import { i18n } from '#i18n';
import type { QueryTest } from '../../../../../lib/contracts/rule.ts';

export type TestKind = QueryTest['test'];

export const TEST_KINDS = [
  { value: 'present', label: i18n.t('studioPatterns.test.present') },
  { value: 'absent', label: i18n.t('studioPatterns.test.absent') },
  { value: 'equals', label: i18n.t('studioPatterns.test.equals') },
  { value: 'oneOf', label: i18n.t('studioPatterns.test.oneOf') },
  { value: 'pattern', label: i18n.t('studioPatterns.test.pattern') },
] as const satisfies { value: TestKind; label: string }[];

/** The value that a test has, as one text. */
function textOf(test: QueryTest): string {
  if ('value' in test) return test.value;
  if ('values' in test) return test.values[0] ?? '';
  return 'pattern' in test ? test.pattern : '';
}

const MAKERS: Record<TestKind, (key: string, value: string) => QueryTest> = {
  present: (key) => ({ key, test: 'present' }),
  absent: (key) => ({ key, test: 'absent' }),
  equals: (key, value) => ({ key, test: 'equals', value }),
  oneOf: (key, value) => ({ key, test: 'oneOf', values: value === '' ? [] : [value] }),
  pattern: (key, value) => ({ key, test: 'pattern', pattern: value }),
};

/** A test of the same key in another way; what was typed as its value stays where it can. */
export function asTest(test: QueryTest, kind: TestKind): QueryTest {
  return MAKERS[kind](test.key, textOf(test));
}
