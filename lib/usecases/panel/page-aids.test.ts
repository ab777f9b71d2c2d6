import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleUnitSchema } from '../../contracts/sample-workspace.ts';
import { compileMatcher } from '../../domain/matching/compile-matcher.ts';
import { inOrder, matchPage } from './page-aids.ts';

const SAMPLE = new URL('../../../assets/sample/', import.meta.url);
const sample = readdirSync(SAMPLE)
  .filter((file) => file.endsWith('.json'))
  .map((file) => sampleUnitSchema.parse(JSON.parse(readFileSync(new URL(file, SAMPLE), 'utf8'))));
const rules = sample.flatMap((unit) => unit.rules);
const aids = sample.map(({ aid }) => aid);
const units = sample.map(({ unit }) => unit);
const viewer = { team: 'support', roles: ['learner'] as const, now: new Date('2026-11-01T00:00:00Z') };
const TICKET = 'https://acme.zendesk.com/agent/tickets/7';

const wantedOn = (url: string, of = rules) => matchPage(compileMatcher(of), url, viewer);

test('brings a page its aids, best rule first, and names the record', () => {
  const { wanted, recordKey } = wantedOn(TICKET);
  expect(inOrder(wanted, aids, units, viewer.now).map(({ aid }) => aid.title)).toEqual([
    'Refund handling',
    'Account takeover',
    'Angry customer',
  ]);
  expect(recordKey).toBe('zendesk|acme.zendesk.com|ticket|7');
});

test('shows an aid once, under the best of the rules that bring it', () => {
  const [rule] = wantedOn(TICKET).wanted;
  const original = rules.find(({ id }) => id === rule?.rule);
  if (!original) throw new Error('the sample has no rule for tickets');
  const better = { ...original, id: 'better', priority: original.priority + 1 };
  const { wanted } = wantedOn(TICKET, [...rules, better]);
  expect(wanted.filter(({ aid }) => aid === rule?.aid)).toEqual([{ aid: rule?.aid, rule: 'better' }]);
});

test('leaves an aid out that this device does not hold', () => {
  const { wanted } = wantedOn(TICKET);
  const held = aids.filter(({ title }) => title !== 'Account takeover');
  expect(inOrder(wanted, held, units, viewer.now).map(({ aid }) => aid.title)).toEqual([
    'Refund handling',
    'Angry customer',
  ]);
});

test('marks what was due for review before now', () => {
  const { wanted } = wantedOn(TICKET);
  const unverifiedAt = (now: string) =>
    inOrder(wanted, aids, units, new Date(now)).map(({ unverified }) => unverified);
  expect(unverifiedAt('2026-11-01T00:00:00Z')).toEqual([false, false, false]);
  expect(unverifiedAt('2036-11-01T00:00:00Z')).toEqual([true, true, true]);
});

test('wants nothing where no rule matches', () => {
  expect(wantedOn('https://acme.zendesk.com/agent/dashboard').wanted).toEqual([]);
});
