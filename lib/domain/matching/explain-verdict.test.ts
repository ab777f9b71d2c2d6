import { expect, it } from 'vitest';
import english from '../../../locales/en/explain.json';
import { ruleSchema } from '../../contracts/rule.ts';
import { catalogueOf } from './catalogue.ts';
import { explainRules } from './explain.ts';
import { verdictWords } from './explain-verdict.ts';

const ENGLISH = { ...catalogueOf(english, 'en-GB'), objectName: (object: string) => object };
const VIEWER = { team: 'support', roles: [], now: new Date('2026-06-15T12:00:00Z') };
const TICKET = 'https://acme.zendesk.com/agent/tickets/1';

function words(...all: object[]): string[] {
  const rules = all.map((fields, index) =>
    ruleSchema.parse({
      id: `r${index}`,
      name: `Rule ${index}`,
      aids: ['a'],
      match: [{ path: '/*' }],
      ...fields,
    }),
  );
  const explanation = explainRules(rules, TICKET, VIEWER);
  const nameOf = (id: string) => rules.find((rule) => rule.id === id)?.name ?? id;
  return explanation.ok ? explanation.rules.map((verdict) => verdictWords(verdict, ENGLISH, nameOf)) : [];
}

it('says what put one rule before another', () => {
  const onPath = { match: [{ path: '/agent/*' }] };
  const onHost = { match: [{ host: '*.zendesk.com', path: '/agent/*' }] };
  expect(words(onPath, onHost, { ...onPath, priority: 1 }, onPath)).toEqual([
    'Matches, and comes first.',
    'Matches, and comes 2 behind “Rule 2”: it has a higher priority.',
    'Matches, and comes 3 behind “Rule 1”: it names more of the site.',
    'Matches, and comes 4 behind “Rule 0”: they are equal, and its id comes first.',
  ]);
});

it.each([
  [{ enabled: false }, 'Switched off.'],
  [{ teams: ['sales'] }, 'Team: asks for sales, and here is support.'],
  [{ roles: ['admin'] }, 'Role: asks for admin, and here is none.'],
  [{ match: [{ path: '/x' }] }, 'Path: asks for /x, and here is /agent/tickets/1.'],
  [{ exclude: [{ path: '/agent/*' }] }, 'Exception: this page is one of those left out.'],
  [{ match: [{ path: '/:id(' }] }, 'Cannot be read here: match[0].path does not parse: "/:id(".'],
])('says what failed: %j', (fields, line) => expect(words(fields)).toEqual([line]));
