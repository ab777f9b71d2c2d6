import { expect, inject, test } from 'vitest';
import { sayOdd } from '../../tests/device/arrange.ts';
import { PROTOCOL_HEADER } from '../contracts/protocol.ts';
import { connectRuleAdmin } from './connect-rule-admin.ts';

const SPOKEN = { 'content-type': 'application/json', [PROTOCOL_HEADER]: '1' };
const odd = () => connectRuleAdmin({ origin: inject('oddEndpoint'), token: 'x'.repeat(43), fetch });
const write = { rule: null, basedOn: 1 };

test.each([
  ['a conflict without its versions', 409, { reason: 'version_conflict', message: 'm', action: 'a' }],
  ['a refusal without refusals', 422, { reason: 'rule_refused', message: 'm', action: 'a', refusals: [] }],
  ['a version that is none', 200, { id: 'r1', rule: null, version: 0 }],
])('%s is unreadable', async (_, status, body) => {
  await sayOdd({ status, headers: SPOKEN, body: JSON.stringify(body) });
  expect(await odd().writeRule('r1', write)).toMatchObject({ ok: false, reason: 'answer_unreadable' });
});

test('any other refusal of a write comes through, with the wait it asks for', async () => {
  const body = JSON.stringify({ reason: 'rate_limited', message: 'Too many.', action: 'Wait.' });
  await sayOdd({ status: 429, headers: { ...SPOKEN, 'retry-after': '17' }, body });
  const expected = { ok: false, reason: 'rate_limited', retryAfter: 17 };
  expect(await odd().writeRule('r1', write)).toEqual(expected);
});

test('a write that nobody answers is offline', async () => {
  const nobody = connectRuleAdmin({ origin: 'http://127.0.0.1:9', fetch });
  expect(await nobody.writeRule('r1', write)).toMatchObject({ ok: false, reason: 'offline' });
});
