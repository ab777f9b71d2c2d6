import { expect, onTestFinished, test } from 'vitest';
import { browserPorts, freshAccount } from '../../../tests/fixtures/device-ports.ts';
import { frameOf, lessonOf, scenarioCard } from '../../../tests/fixtures/lessons.ts';
import { eventSchema } from '../../contracts/event.ts';
import { answerCard, completeLesson, openLesson } from '../../domain/learning/lesson-acts.ts';
import { openWork } from '../open.ts';
import { lessonRuns } from './lesson-runs.ts';
import { workDb } from './schema.ts';
import { workStore } from './work-store.ts';
import { workWriter } from './work-writer.ts';

const lesson = lessonOf([scenarioCard('case')], { id: 'refunds' });
const frame = frameOf(lesson);
const answer = { card: 'case', given: { ids: ['yes'] }, attempt: 1 };

function open(account = freshAccount()) {
  const db = workDb(account.workspace.id);
  onTestFinished(() => db.close());
  const identity = { install: account.install, actor: account.actor, team: account.team.id };
  const deps = { identity, ...browserPorts(account.install) };
  const opening = openWork(db);
  const writer = workWriter(db, opening, deps);
  return { account, db, runs: lessonRuns(db, opening, writer), work: workStore(db, opening, writer, deps) };
}

test('a run and its events are stored together and come back', async () => {
  const { account, runs } = open();
  expect(await runs.run('refunds')).toBeUndefined();
  await runs.change('refunds', (run) => openLesson(run, frame));
  await runs.change('refunds', (run) => answerCard(run, frame, answer));
  const stored = await runs.change('refunds', (run) => completeLesson(run, frame, 'case'));
  expect(stored?.result).toMatchObject({ score: 1, passed: true });
  const again = open(account);
  expect(await again.runs.run('refunds')).toEqual(stored);
  expect(await again.runs.all()).toEqual([stored]);
  const events = await again.work.outbox(10);
  expect(events.map(({ type }) => type)).toEqual(['lesson.started', 'lesson.answered', 'lesson.completed']);
  for (const event of events) expect(eventSchema.safeParse(event).success).toBe(true);
});

test('a result that many contexts hand in at once is counted once', async () => {
  const first = open();
  const second = open(first.account);
  await first.runs.change('refunds', (run) => openLesson(run, frame));
  const both = [first.runs, second.runs];
  const all = (decide: Parameters<typeof first.runs.change>[1]) =>
    Promise.all(Array.from({ length: 20 }, (_, index) => both[index % 2]?.change('refunds', decide)));
  await all((run) => answerCard(run, frame, answer));
  await all((run) => completeLesson(run, frame, 'case'));
  const events = await first.work.outbox(100);
  expect(events.map(({ type }) => type)).toEqual(['lesson.started', 'lesson.answered', 'lesson.completed']);
});

test('a failure in the middle leaves neither state nor event', async () => {
  const { runs, work } = open();
  const unstorable = () => {
    const { run, events } = openLesson(undefined, frame);
    return { run: { ...run, seed: (() => '') as unknown as string }, events };
  };
  await expect(runs.change('refunds', unstorable)).rejects.toThrow();
  expect(await runs.run('refunds')).toBeUndefined();
  expect(await work.outbox(10)).toEqual([]);
});

test('a run that cannot be read counts as none, and the others are still there', async () => {
  const { db, runs } = open();
  await runs.change('refunds', (run) => openLesson(run, frame));
  await db.table('lessons').put({ lesson: 'broken', take: 'first' });
  expect(await runs.run('broken')).toBeUndefined();
  expect((await runs.all()).map((run) => run.lesson)).toEqual(['refunds']);
  const other = { ...frame, lesson: { ...lesson, id: 'broken' } };
  expect((await runs.change('broken', (run) => openLesson(run, other)))?.take).toBe(1);
});
