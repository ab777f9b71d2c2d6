import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';
import { foldText } from './folded-text.ts';
import { readQuery } from './query.ts';

const shown = (title: string, passages: string[], query: string) =>
  excerpt(title, foldText(passages), readQuery(query))
    ?.map((stretch) => (stretch.marked ? `[${stretch.text}]` : stretch.text))
    .join('');

test('there is none where the title has all words, or nothing has what it lacks', () => {
  expect(shown('Refund an order', ['refund the order'], 'refund ord')).toBeUndefined();
  expect(shown('Refund', ['the order'], 'refund walrus')).toBeUndefined();
  expect(shown('Refund', ['the order'], '')).toBeUndefined();
});

test('it is the first of the passages that have most of what the title lacks', () => {
  const passages = ['a walrus', 'a walrus and an ostrich', 'an ostrich and a walrus'];
  expect(shown('Refund', passages, 'refund walrus ostrich')).toBe('a [walrus] and an [ostrich]');
});

test('of a long passage it is the place, whole words, a line and a half', () => {
  const around = 'word '.repeat(200);
  const found = shown('Title', [`${around}walrus ${around}`], 'walrus') ?? '';
  expect(found).toMatch(/^… (word ){5,8}\[walrus\] (word ){20,26}…$/);
});

test('line breaks in it are spaces', () => {
  expect(shown('Title', ['one\ntwo\twalrus'], 'walrus')).toBe('one two [walrus]');
});

test('it cuts no character in two where there are no spaces', () => {
  for (let before = 0; before < 4; before += 1) {
    const text = `${'退'.repeat(before)}款${'😀e\u0301'.repeat(200)}`;
    const found = shown('Title', [text], '款') ?? '';
    expect(found.isWellFormed()).toBe(true);
    expect(found).not.toMatch(/[^e]\u0301|e …$/);
  }
});

test('a megabyte is looked through up to a hundred thousand characters', () => {
  const filler = 'refund the order '.repeat(60_000);
  expect(shown('Title', [`walrus ${filler}`], 'walrus')).toContain('[walrus]');
  expect(shown('Title', [filler, 'walrus'], 'walrus')).toBeUndefined();
  expect(foldText([filler]).words.length).toBeLessThan(20_000);
});

test('it is short, and a piece of a passage but for its ends, whatever the passages', () => {
  const passages = fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 4 });
  fc.assert(
    fc.property(passages, fc.nat(3), fc.nat(390), (texts, which, from) => {
      const query = (texts[which] ?? '').slice(from, from + 12);
      const stretches = excerpt('', foldText(texts), readQuery(query));
      if (!stretches) return;
      const text = stretches.map((stretch) => stretch.text).join('');
      expect(text.length).toBeLessThanOrEqual(160);
      const piece = text.replace(/^… /, '').replace(/ …$/, '');
      expect(texts.some((each) => each.replace(/\s/g, ' ').includes(piece))).toBe(true);
      expect(stretches.some(({ marked }) => marked)).toBe(true);
    }),
  );
});
