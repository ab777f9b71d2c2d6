import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from '../../contracts/lesson.ts';
import { foldAnswerText } from './answer-text.ts';
import { fitsQuestion, judgeAnswer } from './judge-answer.ts';
import { moveItem, shuffleItems } from './shuffle-items.ts';

const ids = (min: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,4}$/), { minLength: min, maxLength: 10 });
const choices = ids(2).chain((all) =>
  fc
    .array(fc.boolean(), { minLength: all.length, maxLength: all.length })
    .filter((marks) => marks.includes(true))
    .map((marks) => all.map((id, index) => ({ id, label: id, correct: marks[index] === true }))),
);
const right = (all: readonly { id: string; correct: boolean }[]) =>
  all.filter(({ correct }) => correct).map(({ id }) => id);

test('one choice is right exactly where it is marked right', () => {
  fc.assert(
    fc.property(choices, fc.nat(), (all, pick) => {
      const chosen = all[pick % all.length];
      if (!chosen) return;
      const { correct, wrong, missed } = judgeAnswer({ type: 'single', choices: all }, { ids: [chosen.id] });
      expect(correct).toBe(chosen.correct);
      expect(wrong).toEqual(chosen.correct ? [] : [chosen.id]);
      expect(missed).toEqual(chosen.correct ? [] : right(all));
    }),
  );
});

test('several choices are right where they are all the right ones and no other, in any order', () => {
  fc.assert(
    fc.property(choices, fc.infiniteStream(fc.boolean()), (all, stream) => {
      const given = all
        .filter(() => stream.next().value)
        .map(({ id }) => id)
        .reverse();
      const { correct, wrong, missed } = judgeAnswer({ type: 'multi', choices: all }, { ids: given });
      expect(correct).toBe(all.every(({ id, correct: isRight }) => given.includes(id) === isRight));
      expect(new Set([...given.filter((id) => !wrong.includes(id)), ...missed])).toEqual(new Set(right(all)));
    }),
  );
});

test('an order is first shown wrong, the same way each time, and every order can be reached by moving', () => {
  fc.assert(
    fc.property(ids(2), fc.string(), (all, seed) => {
      const question: Question = { type: 'order', items: all.map((id) => ({ id, label: id })) };
      const shown = shuffleItems(all, seed);
      expect([...shown].sort()).toEqual([...all].sort());
      expect(shuffleItems(all, seed)).toEqual(shown);
      expect(judgeAnswer(question, { ids: shown }).correct).toBe(false);
      const sorted = all.reduce((order, id, place) => moveItem(order, id, place), shown);
      expect(judgeAnswer(question, { ids: sorted })).toEqual({ correct: true, wrong: [], missed: [] });
      expect(judgeAnswer(question, { ids: sorted.slice(1) }).correct).toBe(false);
    }),
  );
});

const word = fc.stringMatching(/^[a-z0-9äöüéßñç]{1,8}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 });
const edge = fc.stringMatching(/^[ .,;:!?"'()€$%]{0,3}$/);

test('short answers are told apart by their words alone', () => {
  fc.assert(
    fc.property(words, edge, edge, fc.boolean(), (said, before, after, loud) => {
      const plain = said.join(' ');
      const typed = `${before}${loud ? plain.toUpperCase() : plain.normalize('NFD')}${after}`.replaceAll(
        ' ',
        '  ',
      );
      expect(judgeAnswer({ type: 'short', accepted: ['other one', plain] }, { text: typed }).correct).toBe(
        true,
      );
      expect(judgeAnswer({ type: 'short', accepted: [`${plain} x`] }, { text: typed }).correct).toBe(false);
    }),
  );
});

test('folding a text again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = foldAnswerText(text);
      expect(foldAnswerText(once)).toBe(once);
    }),
  );
});

test('an answer of another kind, or to choices that are gone, fits no more', () => {
  const single: Question = { type: 'single', choices: [{ id: 'a', label: 'A', correct: true }] };
  const short: Question = { type: 'short', accepted: ['7'] };
  const order: Question = {
    type: 'order',
    items: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  };
  expect(fitsQuestion(single, { ids: ['a'] })).toBe(true);
  expect(fitsQuestion(single, { ids: ['gone'] })).toBe(false);
  expect(fitsQuestion(single, { text: 'a' })).toBe(false);
  expect(fitsQuestion(short, { text: '' })).toBe(true);
  expect(fitsQuestion(short, { ids: [] })).toBe(false);
  expect(fitsQuestion(order, { ids: ['b', 'a'] })).toBe(true);
  expect(fitsQuestion(order, { ids: ['a'] })).toBe(false);
  expect(judgeAnswer(short, { ids: ['7'] }).correct).toBe(false);
  expect(judgeAnswer(short, { text: ' ' }).correct).toBe(false);
  expect(judgeAnswer({ type: 'short', accepted: ['-5'] }, { text: '5' }).correct).toBe(false);
});
