import { describe, expect, test } from 'vitest';
import { ruleSchema } from '../../../../../lib/contracts/rule.ts';
import { conflictWords } from '../words/conflict-words.ts';
import { audiencesOf, whoWords } from './audiences.ts';
import { tryOn } from './try-on.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const TEAMS = [
  { id: 'support', name: 'Support' },
  { id: 'sales', name: 'Sales' },
];
const LIST = { rules: [], aids: [], teams: TEAMS, allowedHosts: null };

describe('a rule tried on a page', () => {
  const rule = ruleSchema.parse({
    id: 'r',
    name: 'r',
    aids: ['refund'],
    teams: ['sales'],
    match: [{ host: '*.zendesk.com', path: '/agent/tickets/:id(\\d+)' }],
  });
  const viewer = { team: 'sales', roles: [], now: NOW };

  test('appears, and says why', () => {
    const trial = tryOn(rule, 'https://acme.zendesk.com/agent/tickets/1', viewer, LIST);
    expect(trial).toMatchObject({ appears: true, detail: undefined });
    expect(trial.sentence).toMatch(/^Shown because/);
  });

  test('does not appear, and says at which part it fails', () => {
    const trial = tryOn(rule, 'https://acme.zendesk.com/agent/users/1', viewer, LIST);
    expect(trial).toMatchObject({
      appears: false,
      detail: 'Fails at path: /agent/users/1, not /agent/tickets/:id(\\d+)',
    });
  });

  test('names the team that it is for', () => {
    const other = { ...viewer, team: 'support' };
    const trial = tryOn(rule, 'https://acme.zendesk.com/agent/tickets/1', other, LIST);
    expect(trial).toMatchObject({ appears: false, detail: undefined });
    expect(trial.sentence).toContain('Sales');
  });

  test('appears nowhere where there is no page', () => {
    expect(tryOn(rule, 'chrome://extensions', viewer, LIST).appears).toBe(false);
  });
});

test('who sees a change is all teams, or some by name', () => {
  const everybody = audiencesOf(TEAMS, ['lead'], NOW);
  expect(everybody.map(({ roles }) => roles)).toEqual([['lead'], ['lead']]);
  expect(whoWords(everybody, TEAMS)).toBe('All teams');
  expect(whoWords(everybody.slice(1), TEAMS)).toBe('Sales');
});

test.each([
  [
    { rule: 'own', kind: 'shadowed', by: ['other'] },
    'This mapping is never the first on its pages: “Other one” always comes before it.',
  ],
  [
    { rule: 'other', kind: 'shadowed', by: ['own'] },
    '“Other one” is never the first on its pages: this mapping always comes before it.',
  ],
  [
    { rule: 'own', kind: 'unreachable', because: 'window_over' },
    'This mapping can never show: its time is over.',
  ],
  [
    { rule: 'own', kind: 'overlaps', with: 'other', on: 'https://a.example/b/' },
    'This mapping and “Other one” are as narrow as each other on a.example/b: which comes first is chance. Give one of them a higher priority.',
  ],
] as const)('%j is told in words', (conflict, words) => {
  const found = 'by' in conflict ? { ...conflict, by: [...conflict.by] } : conflict;
  expect(conflictWords(found, { own: 'own', names: new Map([['other', 'Other one']]) })).toBe(words);
});
