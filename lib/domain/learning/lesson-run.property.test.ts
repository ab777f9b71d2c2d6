import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonOf, questionCard, scenarioCard, textCard } from '../../../tests/fixtures/lessons.ts';
import type { EventDraft } from '../../contracts/event.ts';
import type { Card, Lesson } from '../../contracts/lesson.ts';
import {
  answerCard,
  completeLesson,
  openLesson,
  retakeLesson,
  revealAnswer,
  turnCard,
} from './lesson-acts.ts';
import { questionOf } from './lesson-cards.ts';
import { type LessonChange, type LessonFrame, type LessonRun, timeLeft } from './lesson-run.ts';

const CARDS: Record<string, (id: string) => Card> = { t: textCard, s: scenarioCard, q: questionCard };
const cardFor = (id: string): Card => (CARDS[id.charAt(0)] ?? textCard)(id);

const cards = fc.uniqueArray(fc.constantFrom('t1', 't2', 't3', 'q1', 'q2', 'q3', 's1', 's2'), {
  minLength: 1,
});
/** Versions of one lesson: cards come, go and change places. */
const versions = fc
  .tuple(fc.array(cards, { minLength: 1, maxLength: 4 }), fc.constantFrom(0, 0.5, 0.8, 1))
  .map(([all, passMark]) =>
    all.map((ids, index) => lessonOf(ids.map(cardFor), { version: index + 1, passMark })),
  );

const act = fc.record({
  surface: fc.constantFrom(0, 1),
  /** Whether this surface sees what is stored before it acts, or goes by what it saw last. */
  looks: fc.boolean(),
  kind: fc.constantFrom(
    'open',
    'next',
    'next',
    'back',
    'right',
    'wrong',
    'reveal',
    'complete',
    'retake',
    'release',
  ),
  waitMs: fc.integer({ min: -5_000, max: 400_000 }),
});
type Act = { surface: number; looks: boolean; kind: string; waitMs: number };

/** Two surfaces on one lesson, each acting on what it saw last, while newer versions arrive. */
function play(all: readonly Lesson[], acts: readonly Act[]) {
  let stored: LessonRun | undefined;
  let at = Date.parse('2026-05-01T08:00:00Z');
  let released = 0;
  const seen: (LessonRun | undefined)[] = [undefined, undefined];
  const events: EventDraft[] = [];
  const takes: LessonRun[] = [];
  for (const { surface, looks, kind, waitMs } of acts) {
    at += waitMs;
    if (kind === 'release') released = Math.min(released + 1, all.length - 1);
    const lesson = all[released];
    if (!lesson) throw new Error('no lesson');
    const frame: LessonFrame = { lesson, at: new Date(at).toISOString(), newSeed: String(events.length) };
    if (looks) seen[surface] = stored;
    const mine = seen[surface];
    const from = mine?.card ?? '';
    const give = (id: string) => {
      const attempt = (mine?.answers[from]?.attempts ?? 0) + 1;
      return answerCard(stored, frame, { card: from, given: { ids: [id] }, attempt });
    };
    const decide: Record<string, () => LessonChange | undefined> = {
      open: () => openLesson(stored, frame),
      next: () => turnCard(stored, frame, from, 1),
      back: () => turnCard(stored, frame, from, -1),
      right: () => give('yes'),
      wrong: () => give('no'),
      reveal: () => revealAnswer(stored, frame, from),
      complete: () => completeLesson(stored, frame, from),
      retake: () => retakeLesson(stored, frame, mine?.take ?? 0),
    };
    const change = decide[kind]?.();
    if (!change) continue;
    stored = change.run;
    seen[surface] = stored;
    events.push(...change.events);
    takes[stored.take - 1] = stored;
    const question = questionOf(cardFor(stored.card));
    if (kind === 'next' && question === undefined) expect(stored.reached).toContain(stored.card);
    if (kind !== 'complete' && !stored.result)
      expect(lesson.cards.map(({ id }) => id)).toContain(stored.card);
    const left = timeLeft(stored, lesson);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThanOrEqual(lesson.estimatedMinutes + 1e-9);
  }
  return { run: stored, events, takes };
}

test('whatever two surfaces do, each take is started once, completed once at most, and scored by first attempts', () => {
  fc.assert(
    fc.property(versions, fc.array(act, { maxLength: 120 }), (all, acts) => {
      const { run, events, takes } = play(all, [
        { surface: 0, looks: true, kind: 'open', waitMs: 0 },
        ...acts,
      ]);
      const told = (type: string) => events.filter((event) => event.type === type);
      expect(told('lesson.started')).toHaveLength(run?.take ?? 0);
      const done = takes.flatMap(({ result }) => result ?? []);
      expect(told('lesson.completed').map(({ data }) => data)).toEqual(
        done.map(({ passed, score, activeMs }) => ({ passed, score, durationMs: activeMs })),
      );
      const firstRight = told('lesson.answered').filter(
        ({ data }) => 'attempt' in data && data.attempt === 1 && data.correct,
      );
      expect(
        takes.flatMap(({ answers }) => Object.values(answers).filter((answer) => answer.firstRight)),
      ).toHaveLength(firstRight.length);
      expect(run?.first).toEqual(done[0]);
      expect(run?.best?.passed ?? false).toBe(done.some(({ passed }) => passed));
      expect(run?.best?.score ?? 0).toBe(Math.max(0, ...done.map(({ score }) => score)));
      for (const { activeMs, startedAt } of takes) {
        expect(activeMs).toBeGreaterThanOrEqual(0);
        expect(Date.parse(startedAt)).not.toBeNaN();
      }
    }),
  );
});

test('no event is told twice of one attempt, or of one card that came to the front', () => {
  fc.assert(
    fc.property(versions, fc.array(act, { maxLength: 120 }), (all, acts) => {
      const { events } = play(all, [{ surface: 0, looks: true, kind: 'open', waitMs: 0 }, ...acts]);
      let take = 0;
      const said = events.map((event) => {
        if (event.type === 'lesson.started') take += 1;
        const card = 'card' in event ? event.card : '';
        const attempt = 'attempt' in event.data ? event.data.attempt : '';
        return `${take} ${event.type} ${card} ${attempt}`;
      });
      expect(said).toEqual([...new Set(said)]);
    }),
  );
});
