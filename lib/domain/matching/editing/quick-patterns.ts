import type { Pattern, Rule } from '../../../contracts/rule.ts';

/** One class, letter or set of words, repeated or not: `(\d+)`, `([a-z]{15})`, `(acme|beta)`. */
const PLAIN_GROUP = /\((?:(?:\\[dDwW]|\[[^\][\\]*\])(?:[+*?]|\{\d+(?:,\d*)?\})?|[\w|-]*)\)/;

function textsOf({ host = '', path = '', query = [], hash = [] }: Pattern): string[] {
  const tests = typeof hash === 'string' ? query : [...query, ...hash];
  const values = tests.flatMap((test) => (test.test === 'pattern' ? [test.pattern] : []));
  return [host, path, typeof hash === 'string' ? hash : '', ...values];
}

/**
 * Whether a rule can be tried on any page at once. One that holds more than a single plain expression a text could
 * take for ever, and has to be looked at by an analyser first.
 */
export function isQuick({ match, exclude }: Rule): boolean {
  return [...match, ...exclude]
    .flatMap(textsOf)
    .every((text) => !text.replace(PLAIN_GROUP, '').replaceAll(/\\./g, '').includes('('));
}
