import fc from 'fast-check';
import { test } from 'vitest';
import { headersOf, jsonPost } from './harness/endpoint.ts';
import { ruleOf } from './harness/rules.ts';
import { ECHO, SECRET, unharmedTarget } from './harness/target.ts';

const target = unharmedTarget();
const rule: Record<string, unknown> = ruleOf('r1');
const write = { rule, basedOn: null };

const withOneWrong = <T extends object>(whole: T) =>
  fc
    .tuple(fc.constantFrom(...Object.keys(whole), ECHO), fc.jsonValue())
    .map(([name, value]): Record<string, unknown> => ({ ...whole, [name]: value }));

test('a rule with one field wrong is refused, and nothing of it is saved', () => {
  const { refuses, sending } = target();
  // What the contract takes the guard refuses: this workspace has no aid at all, which only rules that are on need.
  const rules = withOneWrong(rule).filter(({ enabled }) => enabled !== false);
  return refuses(
    rules.map((broken) => sending('PUT', '/v1/rules/r1', JSON.stringify({ ...write, rule: broken }))),
  );
});

test('a write with one field wrong is refused', () => {
  const { refuses, sending } = target();
  return refuses(withOneWrong(write).map((broken) => sending('PUT', '/v1/rules/r1', JSON.stringify(broken))));
});

test('a rule is refused under any other id', () => {
  const { admin, refuses, sending, getting } = target();
  const ids = fc.oneof(fc.string({ minLength: 1 }).map(encodeURIComponent), fc.constant(SECRET));
  const others = ids.filter((id) => !/^\.{1,2}$/.test(id) && id !== 'r1');
  return refuses(
    others.chain((id) =>
      fc.constantFrom(
        sending('PUT', `/v1/rules/${id}`, JSON.stringify(write)),
        getting(`/v1/rules/${id}/history`, headersOf(admin)),
      ),
    ),
  );
});

test('a wrong rule is refused among many, and so are too many of them', () => {
  const { refuses, sending } = target();
  const many = fc.oneof(
    fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 }),
    fc.constant(Array(501).fill({ id: 'r1', rule: null, basedOn: 1 })),
    fc.constant([]),
  );
  return refuses(many.map((writes) => sending('POST', '/v1/rules', JSON.stringify({ writes }))));
});

test('any member who is no admin is refused', () => {
  const { device, foreign, refuses, getting } = target();
  const asks = fc
    .constantFrom(device, foreign)
    .chain((other) =>
      fc.constantFrom(
        getting('/v1/rules', headersOf(other)),
        getting(`/v1/rules/${SECRET}/history`, headersOf(other)),
        { path: '/v1/rules', init: jsonPost({ writes: [{ id: 'r1', ...write }] }, other) },
      ),
    );
  return refuses(asks);
});
