import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsFor, openSearch, puller, titled } from '../../../../tests/fixtures/search-database.ts';

const WORDS = ['walrus', 'ostrich', 'penguin', 'unicycle'];

/** What a pull brings: aids of these numbers under one of the words, and others that go. */
const pulls = fc.array(
  fc.record({
    changed: fc.uniqueArray(fc.nat(90), { maxLength: 80 }),
    word: fc.constantFrom(...WORDS),
    gone: fc.uniqueArray(fc.nat(90), { maxLength: 8 }),
    index: fc.boolean(),
    fold: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

test('whatever came, went and was folded: the index says what one made afresh says', async () => {
  await fc.assert(
    fc.asyncProperty(pulls, async (steps) => {
      const opened = openSearch();
      const pull = puller(opened);
      const titles = new Map<string, string>();
      for (const { changed, word, gone, index, fold } of steps) {
        const going = gone.filter((id) => !changed.includes(id));
        for (const id of changed) titles.set(`a${id}`, word);
        for (const id of going) titles.delete(`a${id}`);
        await pull(
          changed.map((id) => titled(`a${id}`, word)),
          going.map((id) => `a${id}`),
        );
        if (fold) await opened.store.fold();
        if (index) await opened.search.update();
        // What is no longer so is never found, whether or not the index is current.
        for (const each of WORDS) {
          for (const id of await idsFor(opened.search, each)) expect(titles.get(id)).toBe(each);
        }
      }
      await opened.search.update();
      for (const word of WORDS) {
        const expected = [...titles].flatMap(([id, title]) => (title === word ? [id] : []));
        expect((await idsFor(opened.search, word)).sort()).toEqual(expected.sort());
      }
      opened.db.close();
    }),
    { numRuns: 12 },
  );
});
