import { describe, expect, test } from 'vitest';
import { frameOf, lessonOf, scenarioCard, textCard } from '../../../tests/fixtures/lessons.ts';
import type { Card, Lesson } from '../../contracts/lesson.ts';
import {
  answerCard,
  completeLesson,
  openLesson,
  retakeLesson,
  revealAnswer,
  turnCard,
} from './lesson-acts.ts';
import { cardMinutes, lessonMinutes } from './lesson-minutes.ts';
import { carryOver, type LessonChange, type LessonRun, timeLeft } from './lesson-run.ts';

/** Acts one after another; each must change something. */
function runThrough(lesson: Lesson, ...acts: ((run: LessonRun | undefined) => LessonChange | undefined)[]) {
  const start = openLesson(undefined, frameOf(lesson));
  return acts.reduce((before, act) => {
    const change = act(before.run);
    if (!change) throw new Error('an act changed nothing');
    return { run: change.run, events: [...before.events, ...change.events] };
  }, start);
}

const next = (lesson: Lesson) => (run?: LessonRun) => turnCard(run, frameOf(lesson), run?.card ?? '', 1);
const give =
  (lesson: Lesson, id: string, attempt = 1) =>
  (run?: LessonRun) =>
    answerCard(run, frameOf(lesson), { card: run?.card ?? '', given: { ids: [id] }, attempt });
const complete = (lesson: Lesson) => (run?: LessonRun) =>
  completeLesson(run, frameOf(lesson), run?.card ?? '');

describe('a take', () => {
  const lesson = lessonOf([textCard('t1'), scenarioCard('q1'), scenarioCard('q2')]);

  test('counts the first attempt, says what happened, and is kept as first and best', () => {
    const { run, events } = runThrough(
      lesson,
      next(lesson),
      give(lesson, 'no'),
      give(lesson, 'yes', 2),
      next(lesson),
      give(lesson, 'yes'),
      complete(lesson),
    );
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['lesson.started', {}],
      ['lesson.progressed', {}],
      ['lesson.answered', { correct: false, attempt: 1 }],
      ['lesson.answered', { correct: true, attempt: 2 }],
      ['lesson.progressed', {}],
      ['lesson.answered', { correct: true, attempt: 1 }],
      ['lesson.completed', { passed: true, score: 0.5, durationMs: 0 }],
    ]);
    expect(run.result).toMatchObject({ take: 1, score: 0.5, passed: true });
    expect([run.first, run.best]).toEqual([run.result, run.result]);
  });

  test('does not go past a question that waits for an answer, nor take one for another attempt', () => {
    const { run } = runThrough(lesson, next(lesson));
    expect(next(lesson)(run)).toBeUndefined();
    expect(give(lesson, 'yes', 2)(run)).toBeUndefined();
    expect(give(lesson, 'gone')(run)).toBeUndefined();
    expect(complete(lesson)(run)).toBeUndefined();
  });

  test('takes no answer any more once the right one was shown', () => {
    const { run } = runThrough(lesson, next(lesson), give(lesson, 'no'), (before) =>
      revealAnswer(before, frameOf(lesson), 'q1'),
    );
    expect(give(lesson, 'yes', 2)(run)).toBeUndefined();
    expect(turnCard(run, frameOf(lesson), 'q1', 1)?.run.card).toBe('q2');
  });

  test('leaves out pauses from the time it took', () => {
    const start = openLesson(undefined, frameOf(lesson)).run;
    const minuteLater = turnCard(start, frameOf(lesson, '2026-05-01T08:01:00.000Z'), 't1', 1)?.run;
    expect(minuteLater?.activeMs).toBe(60_000);
    const nextDay = openLesson(minuteLater, frameOf(lesson, '2026-05-02T08:01:00.000Z')).run;
    expect(nextDay.activeMs).toBe(60_000);
    const afterLunch = turnCard(nextDay, frameOf(lesson, '2026-05-02T09:01:00.000Z'), 'q1', -1)?.run;
    expect(afterLunch?.activeMs).toBe(60_000 + 180_000);
  });

  test('starts anew, with what was best kept', () => {
    const passedOnce = runThrough(
      lesson,
      next(lesson),
      give(lesson, 'yes'),
      next(lesson),
      give(lesson, 'yes'),
    );
    const done = complete(lesson)(passedOnce.run)?.run;
    expect(retakeLesson(done, frameOf(lesson), 2)).toBeUndefined();
    const again = retakeLesson(done, frameOf(lesson), 1)?.run;
    expect(again).toMatchObject({ take: 2, card: 't1', answers: {}, result: undefined, activeMs: 0 });
    expect(again?.best).toMatchObject({ take: 1, score: 1, passed: true });
  });
});

describe('a new version', () => {
  const old = lessonOf([textCard('t1'), scenarioCard('q1'), textCard('t2'), textCard('t3')]);
  const at = (card: string) => ({ ...openLesson(undefined, frameOf(old)).run, card });
  const changed = (...cards: Card[]) => lessonOf(cards, { version: 2 });

  test.each([
    ['is still there', 't2', ['t3', 't2', 'q1'], 't2'],
    ['is gone: the nearest that is left', 't2', ['t1', 't3'], 't3'],
    ['is gone: of two as near the earlier', 't2', ['t3', 'q1'], 'q1'],
    ['is gone with all others', 't2', ['t9'], 't9'],
  ])('where the card in front %s', (_case, card, ids, expected) => {
    const newer = changed(...ids.map((id) => (id.startsWith('q') ? scenarioCard(id) : textCard(id))));
    expect(carryOver(at(card), newer)).toMatchObject({ version: 2, card: expected, cards: ids });
  });

  test('keeps answers, and brings a new question to the front before it completes', () => {
    const { run } = runThrough(old, next(old), give(old, 'yes'), next(old), next(old));
    const newer = changed(textCard('t1'), scenarioCard('q1'), scenarioCard('q9'), textCard('t3'));
    const held = complete(newer)(run);
    expect(held?.run).toMatchObject({ card: 'q9', result: undefined });
    const { run: answered } = give(newer, 'no')(held?.run) ?? {};
    const last = next(newer)(answered)?.run;
    expect(complete(newer)(last)?.run.result).toMatchObject({ version: 2, score: 0.5 });
  });

  test('that asks something else under the same id asks anew', () => {
    const { run } = runThrough(old, next(old), give(old, 'yes'));
    const others = [
      { id: 'other', label: 'O', correct: true },
      { id: 'b', label: 'B', correct: false },
    ];
    const newer = changed(textCard('t1'), scenarioCard('q1', others));
    expect(give(newer, 'other')(run)?.run.answers['q1']).toMatchObject({ attempts: 1, firstRight: true });
  });
});

describe('the time that is left', () => {
  const lesson = lessonOf([
    textCard('t1'),
    scenarioCard('q1'),
    { id: 'v', title: 'v', kind: 'video', media: '', captions: '', seconds: 90 },
  ]);

  test('is what the lesson says at first, and nothing at the end', () => {
    const start = openLesson(undefined, frameOf(lesson)).run;
    expect(timeLeft(start, lesson)).toBeCloseTo(4);
    const { run } = runThrough(lesson, next(lesson), give(lesson, 'yes'));
    expect(timeLeft(run, lesson)).toBeCloseTo((4 * 1.505) / lessonMinutes(lesson));
  });

  test('counts a video by how long it plays', () => {
    const [, , video] = lesson.cards;
    expect(video && cardMinutes(video)).toBeCloseTo(1.5 + 1 / 200);
  });
});
