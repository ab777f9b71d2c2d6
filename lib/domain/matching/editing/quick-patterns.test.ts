import { describe, expect, it } from 'vitest';
import { ruleSchema } from '../../../contracts/rule.ts';
import { isQuick } from './quick-patterns.ts';

const withPath = (path: string) =>
  ruleSchema.parse({ id: 'r', name: 'r', aids: ['a'], match: [{ host: 'a.example', path }] });

describe('isQuick', () => {
  it.each(['/a', '/agent/tickets/:id(\\d+)', '/x/([a-z]{15})/*', '/(new|edit)', '/a\\(b', '/([^-]+)'])(
    'lets %s be tried at once',
    (path) => expect(isQuick(withPath(path))).toBe(true),
  );

  it.each(['/((a+)+)', '/(a*)(a*)', '/:a(\\d+)/:b(\\d+)', '/(.*.*x)', '/((?:a|a)*)', '/([a\\]]+)'])(
    'has %s analysed first',
    (path) => expect(isQuick(withPath(path))).toBe(false),
  );

  it('looks at every text', () => {
    const rule = withPath('/a');
    expect(
      isQuick({
        ...rule,
        exclude: [{ ...withPath('/(.+.+)').match[0], scheme: 'any', caseSensitivePath: true }],
      }),
    ).toBe(false);
    const query = [{ key: 'q', test: 'pattern' as const, pattern: '((a+)+)' }];
    expect(isQuick({ ...rule, match: [{ scheme: 'https', caseSensitivePath: false, hash: query }] })).toBe(
      false,
    );
  });
});
