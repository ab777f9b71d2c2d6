import { expect, test } from 'vitest';
import { ALL_PACKS } from '../../../../../lib/domain/matching/packs/all-packs.ts';
import { pageTypesOf } from '../../../../../lib/domain/matching/packs/page-types.ts';
import { choiceWords } from './choice-words.ts';

test.each([
  [{ object: 'ticket', view: 'record' }, 'Ticket'],
  [{ object: 'ticket', view: 'new' }, 'New ticket'],
  [{ object: 'Opportunity', view: 'edit' }, 'Opportunity, editing'],
  [{ view: 'record' }, 'Record, kind not in the address'],
] as const)('%j is %s', (choice, words) => {
  expect(choiceWords({ pageType: 'a/b', ...choice })).toBe(words);
});

test.each(ALL_PACKS.map((pack) => [pack.name, pack] as const))(
  'each page of %s is under a name of its own',
  (_, pack) => {
    const names = pageTypesOf(pack).map(choiceWords);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  },
);
