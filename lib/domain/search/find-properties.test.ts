import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doc, idsOf, opened, search } from '../../../tests/fixtures/search-index.ts';
import type { Searchable } from './searchable.ts';

const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,12}$/),
  fc.stringMatching(/^[a-zäöüßéñ]{1,45}$/),
  fc.stringMatching(/^[абвгд]{1,9}$/),
  fc.stringMatching(/^[退款流程单]{1,6}$/),
  fc.stringMatching(/^[0-9]{1,6}$/),
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const docs = fc.array(fc.record({ title: text, passages: fc.array(text, { maxLength: 3 }) }), {
  minLength: 1,
  maxLength: 12,
});

const numbered = (drafts: { title: string; passages: string[] }[]): Searchable[] =>
  drafts.map(({ title, passages }, index) => doc(`d${index}`, title, passages));

test('every beginning of every word finds what has it', () => {
  fc.assert(
    fc.property(word, docs, (sought, others) => {
      const part = opened([...numbered(others), doc('title', sought), doc('text', 'x', [sought])]);
      for (let length = 1; length <= sought.length; length += 1) {
        const found = idsOf(search([part], sought.slice(0, length)));
        expect(found).toContain('title');
        expect(found).toContain('text');
      }
    }),
  );
});

test('an index in two parts, one of them partly replaced, finds the same as one made afresh', () => {
  fc.assert(
    fc.property(
      docs,
      docs,
      fc.array(fc.nat(20), { maxLength: 6 }),
      word,
      word,
      (base, recent, gone, a, b) => {
        const old = numbered(base);
        const newer = numbered(recent);
        const removed = new Set(gone.map((index) => `d${index}`));
        const replaced = new Set([...removed, ...newer.map(({ id }) => id)]);
        const live = [
          ...old.filter(({ id }) => !replaced.has(id)),
          ...newer.filter(({ id }) => !removed.has(id)),
        ];
        const afresh = opened(live);
        for (const query of [a, `${a} ${b}`]) {
          const found = search([opened(newer, removed), opened(old, replaced)], query);
          expect(idsOf(found).sort()).toEqual(idsOf(search([afresh], query)).sort());
        }
      },
    ),
  );
});

test('what was asked before changes no answer', () => {
  fc.assert(
    fc.property(docs, fc.array(word, { minLength: 1, maxLength: 20 }), (drafts, queries) => {
      const used = opened(numbered(drafts));
      for (const query of queries) {
        expect(search([used], query)).toEqual(search([opened(numbered(drafts))], query));
      }
    }),
  );
});

test('no text, however odd, breaks a search', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), docs, (query, drafts) => {
      const part = opened([...numbered(drafts), doc('odd', query, [query])]);
      expect(search([part], query).total).toBeLessThanOrEqual(drafts.length + 1);
    }),
  );
});
