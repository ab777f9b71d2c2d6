import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHostWithin } from './guard-hosts.ts';
import { compileNative } from './native-pattern.ts';

describe('a host pattern within another', () => {
  it.each([
    ['acme.zendesk.com', '*.zendesk.com'],
    ['ACME.Zendesk.com', '*.zendesk.com'],
    ['*.zendesk.com', '*.zendesk.com'],
    ['*.eu.zendesk.com', '*.zendesk.com'],
    ['a.*.zendesk.com', '*.zendesk.com'],
    [':tenant.zendesk.com', '*.zendesk.com'],
    ['(acme|beta).zendesk.com', '*.zendesk.com'],
    ['(.*).zendesk.com', '*.zendesk.com'],
    ['x(\\d+).zendesk.com', '*.zendesk.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['zendesk.com', '{*.}?zendesk.com'],
    ['acme.eu.example', ':tenant.:region(eu|us).example'],
    ['(\\d+).example', '(\\d+).example'],
    ['anything.at.all', '*'],
  ])('%s within %s', (host, allowed) => expect(isHostWithin(host, [allowed])).toBe(true));

  it.each([
    ['zendesk.com', '*.zendesk.com'],
    ['*', '*.zendesk.com'],
    ['*.com', '*.zendesk.com'],
    ['*zendesk.com', '*.zendesk.com'],
    ['{acme.}?zendesk.com', '*.zendesk.com'],
    ['acme.zendesk.com.evil.example', '*.zendesk.com'],
    ['acme.zendesk.*', '*.zendesk.com'],
    ['*.zendesk.com', ':tenant.zendesk.com'],
    ['(.*)', '*.zendesk.com'],
    ['acme.(zendesk|example).com', '*.zendesk.com'],
    ['12.example', '(\\d+).example'],
    ['acme.zendesk.com', ':broken('],
    [':broken(', '*'],
  ])('%s not within %s', (host, allowed) => expect(isHostWithin(host, [allowed])).toBe(false));

  it('takes several together', () => {
    const allowed = ['acme.zendesk.com', 'beta.zendesk.com'];
    expect(isHostWithin('(acme|beta).zendesk.com', allowed)).toBe(true);
    expect(isHostWithin('(acme|gamma).zendesk.com', allowed)).toBe(false);
    expect(isHostWithin('acme.zendesk.com', [])).toBe(false);
  });

  it('never lets a host in that the allowed patterns do not match', () => {
    const piece = fc.constantFrom('a', 'b', '.', '*', ':x', '{a.}?', '(a|b)', '(a+)', '{b}*');
    const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
    const hosts = fc.array(fc.stringMatching(/^[ab]{1,2}(\.[ab]{1,2}){0,2}$/), {
      minLength: 6,
      maxLength: 6,
    });
    const takes = (text: string, hostname: string) =>
      compileNative('hostname', text, { ignoreCase: false })?.(hostname) !== undefined;
    let within = 0;
    fc.assert(
      fc.property(pattern, fc.array(pattern, { maxLength: 3 }), hosts, (inner, outer, samples) => {
        if (!isHostWithin(inner, outer)) return;
        within += 1;
        for (const host of samples.filter((each) => takes(inner, each))) {
          expect({ host, isAllowed: outer.some((each) => takes(each, host)) }).toEqual({
            host,
            isAllowed: true,
          });
        }
      }),
      { numRuns: 1_000 },
    );
    expect(within).toBeGreaterThan(30);
  });
});
