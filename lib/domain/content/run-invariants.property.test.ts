import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aidSchema, type Checklist } from '../../contracts/aid.ts';
import { eventSchema, type SkipReason } from '../../contracts/event.ts';
import type { AidRun, RunChange, RunFrame } from './aid-run.ts';
import { checklistProgress, stepOf, tickStep, untickStep } from './checklist-run.ts';
import { completeRun, rateRun, startOver } from './complete-run.ts';
import { reportProblem, withdrawReport } from './report-problem.ts';
import { skipStep, unskipStep } from './skip-step.ts';
import { acknowledgeStep, stepNews } from './step-news.ts';
import { noteOnStep } from './step-note.ts';

const STEPS = ['a', 'b', 'c', 'd', 'e'];
const EVENT_ID = '0192f3a4-5b6c-7d8e-9f01-23456789abcd';

/** A version of one checklist: some of its steps, in any order, each saying one of two things. */
const version = fc
  .tuple(fc.shuffledSubarray(STEPS, { minLength: 1 }), fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }))
  .map(([ids, said]) =>
    aidSchema.parse({
      kind: 'checklist',
      id: 'aid',
      unit: 'unit',
      version: 1,
      title: 'Aid',
      context: [],
      ordered: true,
      steps: ids.map((id) => ({
        id,
        title: `${id}${said[STEPS.indexOf(id)]}`,
        subSteps: id < 'c' ? [`${id}-1`, `${id}-2`].map((sub) => ({ id: sub, title: sub })) : [],
      })),
    }),
  ) as fc.Arbitrary<Checklist>;

type Act = {
  name: string;
  run: (run: AidRun | undefined, frame: RunFrame<Checklist>) => RunChange | undefined;
};

const step = fc.constantFrom(...STEPS, 'a-1', 'a-2', 'b-1', 'b-2');
const reason = fc.constantFrom<SkipReason>('not_applicable', 'done_elsewhere', 'blocked', 'other');
const problem = { kind: 'slip', severity: 'low', words: '', escalate: true } as const;
const harmless: fc.Arbitrary<Act> = fc.oneof(
  step.map((id) => ({ name: `tick ${id}`, run: (run, frame) => tickStep(run, frame, id) }) as Act),
  fc
    .tuple(step, reason)
    .map(([id, why]) => ({ name: `skip ${id}`, run: (run, frame) => skipStep(run, frame, id, why) }) as Act),
  step.map((id) => ({ name: `unskip ${id}`, run: (run, frame) => unskipStep(run, frame, id) }) as Act),
  step.map((id) => ({ name: `see ${id}`, run: (run, frame) => acknowledgeStep(run, frame, id) }) as Act),
  step.map((id) => ({ name: `note ${id}`, run: (run, frame) => noteOnStep(run, frame, id, 'mine') }) as Act),
  step.map(
    (id) =>
      ({
        name: `report ${id}`,
        run: (run, frame) => reportProblem(run, frame, { ...problem, step: id }, () => EVENT_ID),
      }) as Act,
  ),
  fc.constant<Act>({ name: 'withdraw', run: (run, frame) => withdrawReport(run, frame, EVENT_ID) }),
  fc.constant<Act>({ name: 'complete', run: completeRun }),
  fc.boolean().map((worked) => ({ name: 'rate', run: (run, frame) => rateRun(run, frame, worked) }) as Act),
);
const taking: fc.Arbitrary<Act> = fc.oneof(
  step.map((id) => ({ name: `untick ${id}`, run: (run, frame) => untickStep(run, frame, id) }) as Act),
  fc.constant<Act>({ name: 'start over', run: startOver }),
);
const moves = (act: fc.Arbitrary<Act>) => fc.array(fc.tuple(version, act), { maxLength: 30 });

const frameOf = (aid: Checklist, at: number): RunFrame<Checklist> => ({
  aid,
  rule: undefined,
  recordKey: 'r',
  at: new Date(Date.UTC(2026, 2, 1, 9, at)).toISOString(),
  newRunId: `run-${at}`,
});

test('no act but taking a tick back ever loses one, whatever versions come and go', () => {
  fc.assert(
    fc.property(moves(harmless), (all) => {
      let run: AidRun | undefined;
      for (const [index, [aid, act]] of all.entries()) {
        const before = run?.checked ?? {};
        run = act.run(run, frameOf(aid, index))?.run ?? run;
        expect(run?.checked ?? {}, act.name).toMatchObject(before);
      }
    }),
  );
});

test('taking a tick back takes none but those of its own step', () => {
  fc.assert(
    fc.property(moves(fc.oneof(harmless, taking)), version, step, (all, aid, id) => {
      const run = play(all);
      const after = untickStep(run, frameOf(aid, 99), id)?.run;
      const own = stepOf(aid, id);
      const kin = own ? [own.id, ...own.subSteps.map((sub) => sub.id)] : [];
      for (const each of Object.keys(run?.checked ?? {})) {
        if (after && !kin.includes(each)) expect(after.checked).toHaveProperty([each]);
      }
    }),
  );
});

test('a step is never ticked and skipped at once, and the counts add up', () => {
  fc.assert(
    fc.property(moves(fc.oneof(harmless, taking)), version, (all, aid) => {
      const run = play(all);
      for (const id of Object.keys(run?.skipped ?? {})) expect(run?.checked).not.toHaveProperty([id]);
      const { done, skipped, total, next } = checklistProgress(aid, run);
      expect(done + skipped === total).toBe(next === undefined);
      expect(done + skipped).toBeLessThanOrEqual(total);
    }),
  );
});

test('what was just ticked or looked at is no news', () => {
  fc.assert(
    fc.property(moves(fc.oneof(harmless, taking)), version, step, (all, aid, id) => {
      const ticked = tickStep(play(all), frameOf(aid, 99), id);
      if (ticked) expect(stepNews(aid, ticked.run)).not.toHaveProperty([id]);
      const seen = acknowledgeStep(play(all), frameOf(aid, 99), id);
      if (seen) expect(stepNews(aid, seen.run)).not.toHaveProperty([id]);
    }),
  );
});

test('every event told of is valid on the wire', () => {
  fc.assert(
    fc.property(moves(fc.oneof(harmless, taking)), (all) => {
      let run: AidRun | undefined;
      for (const [index, [aid, act]] of all.entries()) {
        const change = act.run(run, frameOf(aid, index));
        run = change?.run ?? run;
        for (const draft of change?.events ?? []) {
          const stamp = { id: EVENT_ID, occurredAt: '2026-03-01T09:00:00.000Z', seq: 1 };
          const identity = { install: '3f0a4d0e-8a4e-4c3f-9a59-0d8b3f8f5a11', actor: 'm', team: 't' };
          expect(eventSchema.safeParse({ ...stamp, ...identity, ...draft }), act.name).toMatchObject({
            success: true,
          });
          expect(JSON.stringify(draft)).not.toContain('mine');
        }
      }
    }),
  );
});

function play(all: readonly [Checklist, Act][]): AidRun | undefined {
  return all.reduce<AidRun | undefined>(
    (run, [aid, act], index) => act.run(run, frameOf(aid, index))?.run ?? run,
    undefined,
  );
}
