import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hrefOf, parseRoute } from './route.ts';

describe('routes of the studio', () => {
  test('come back from their links as they were', () => {
    const part = fc.string({ minLength: 1, unit: 'binary' });
    const params = fc.dictionary(fc.string({ minLength: 1, unit: 'binary' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(part, fc.array(part), params, (page, rest, given) => {
        const route = parseRoute(hrefOf(page, rest, given));
        expect([route.page, route.rest, Object.fromEntries(route.params)]).toEqual([
          page,
          rest,
          { ...given },
        ]);
      }),
    );
  });

  test.each([
    ['', { page: '', rest: [] }],
    ['#', { page: '', rest: [] }],
    ['#/mappings', { page: 'mappings', rest: [] }],
    ['#/mappings/', { page: 'mappings', rest: [] }],
    ['#/mappings/%E0%A4%A', { page: 'mappings', rest: ['%E0%A4%A'] }],
  ])('reads %j', (hash, expected) => {
    expect(parseRoute(hash)).toMatchObject(expected);
  });

  test('keeps a query that holds a question mark', () => {
    const url = 'https://acme.example/a?b=1&c=2#d?e';
    expect(parseRoute(hrefOf('mappings', ['new'], { url })).params.get('url')).toBe(url);
  });
});
