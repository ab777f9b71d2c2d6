import { describe, expect, test } from 'vitest';
import { aidSchema, type Checklist } from '../../contracts/aid.ts';
import { eventSchema } from '../../contracts/event.ts';
import type { AidRun, RunChange, RunFrame } from './aid-run.ts';
import { checklistProgress, tickStep, untickStep } from './checklist-run.ts';
import { completeRun, startOver } from './complete-run.ts';

const aid = aidSchema.parse({
  kind: 'checklist',
  id: 'refund-aid',
  unit: 'refund',
  version: 3,
  title: 'Refund',
  context: [],
  ordered: true,
  steps: [
    { id: 'verify', title: 'Verify the buyer' },
    {
      id: 'amount',
      title: 'Work out the amount',
      subSteps: [
        { id: 'goods', title: 'Goods' },
        { id: 'post', title: 'Postage' },
      ],
    },
    { id: 'tell', title: 'Tell the customer', highRisk: true },
  ],
}) as Checklist;

const frame = (over: Partial<RunFrame<Checklist>> = {}): RunFrame<Checklist> => ({
  aid,
  rule: 'tickets',
  recordKey: 'zendesk|acme.zendesk.com|ticket|1',
  at: '2026-03-01T09:00:00.000Z',
  newRunId: 'run-1',
  ...over,
});

const opened = (...ticks: string[]): AidRun => {
  let run: AidRun | undefined;
  for (const id of ticks) run = tickStep(run, frame(), id)?.run ?? run;
  if (!run) throw new Error('no tick took');
  return run;
};

const said = (change: RunChange | undefined) =>
  change?.events.map((event) => [event.type, 'step' in event ? event.step : undefined]);

describe('ticking', () => {
  test('opens the run at the first act and carries rule, unit and version', () => {
    const change = tickStep(undefined, frame(), 'verify');
    expect(said(change)).toEqual([
      ['aid.opened', undefined],
      ['aid.step_checked', 'verify'],
    ]);
    expect(change?.events[1]).toMatchObject({ unit: 'refund', version: 3, rule: 'tickets', run: 'run-1' });
    expect(change?.run.checked).toEqual({ verify: '2026-03-01T09:00:00.000Z' });
  });

  test('a step ticks its open sub-steps with it', () => {
    const change = tickStep(opened('goods'), frame(), 'amount');
    expect(said(change)).toEqual([
      ['aid.step_checked', 'post'],
      ['aid.step_checked', 'amount'],
    ]);
  });

  test('the last sub-step ticks its step', () => {
    expect(said(tickStep(opened('goods'), frame(), 'post'))).toEqual([
      ['aid.step_checked', 'post'],
      ['aid.step_checked', 'amount'],
    ]);
  });

  test('changes nothing when ticked already or unknown', () => {
    expect(tickStep(opened('verify'), frame(), 'verify')).toBeUndefined();
    expect(tickStep(undefined, frame(), 'constructor')).toBeUndefined();
  });

  test('a run goes on at the version of the aid at hand', () => {
    const newer = { ...aid, version: 4 };
    const change = tickStep(opened('verify'), frame({ aid: newer }), 'tell');
    expect(change?.run).toMatchObject({ id: 'run-1', version: 4 });
    expect(change?.run.checked).toHaveProperty('verify');
  });
});

describe('unticking', () => {
  test('a sub-step takes its step with it', () => {
    expect(said(untickStep(opened('amount'), frame(), 'goods'))).toEqual([
      ['aid.step_unchecked', 'goods'],
      ['aid.step_unchecked', 'amount'],
    ]);
  });

  test('opens a completed run again', () => {
    const done = completeRun(opened('verify', 'amount', 'tell'), frame())?.run;
    const change = untickStep(done, frame(), 'tell');
    expect(change?.run.completedAt).toBeUndefined();
    expect(said(change)).toEqual([['aid.step_unchecked', 'tell']]);
  });

  test('changes nothing when not ticked', () => {
    expect(untickStep(undefined, frame(), 'verify')).toBeUndefined();
    expect(untickStep(opened('tell'), frame(), 'verify')).toBeUndefined();
  });
});

describe('progress', () => {
  test('counts steps, not sub-steps, and names the next one', () => {
    expect(checklistProgress(aid, opened('verify', 'goods'))).toEqual({
      done: 1,
      skipped: 0,
      total: 3,
      next: 'amount',
    });
    expect(checklistProgress(aid, undefined)).toMatchObject({ done: 0, next: 'verify' });
  });
});

describe('completing and starting over', () => {
  test('tells how long it took and how much was done', () => {
    const change = completeRun(opened('verify', 'amount', 'tell'), frame({ at: '2026-03-01T09:04:00.000Z' }));
    expect(change?.events).toMatchObject([
      { type: 'aid.completed', data: { durationMs: 240_000, stepsDone: 3, stepsTotal: 3 } },
    ]);
    expect(completeRun(change?.run, frame())).toBeUndefined();
  });

  test('a clock set back gives no negative duration', () => {
    const change = completeRun(opened('verify'), frame({ at: '2026-03-01T08:00:00.000Z' }));
    expect(change?.events[0]).toMatchObject({ data: { durationMs: 0 } });
  });

  test('an unfinished run is abandoned, a finished one is not', () => {
    const again = frame({ newRunId: 'run-2' });
    expect(said(startOver(opened('verify'), again))).toEqual([
      ['aid.abandoned', undefined],
      ['aid.opened', undefined],
    ]);
    const done = completeRun(opened('verify'), frame())?.run;
    const fresh = startOver(done, again);
    expect(said(fresh)).toEqual([['aid.opened', undefined]]);
    expect(fresh.run).toMatchObject({ id: 'run-2', checked: {}, completedAt: undefined });
  });
});

test('every event told of is valid on the wire', () => {
  const run = opened('verify', 'amount');
  const drafts = [
    ...(tickStep(undefined, frame(), 'amount')?.events ?? []),
    ...(untickStep(run, frame(), 'post')?.events ?? []),
    ...(completeRun(run, frame())?.events ?? []),
    ...startOver(run, frame({ newRunId: 'run-2' })).events,
  ];
  expect(drafts.length).toBe(9);
  for (const draft of drafts) {
    const event = {
      id: '0192f3a4-5b6c-7d8e-9f01-23456789abcd',
      occurredAt: '2026-03-01T09:00:00.000Z',
      seq: 1,
      install: '3f0a4d0e-8a4e-4c3f-9a59-0d8b3f8f5a11',
      actor: 'member-1',
      team: 'support',
      ...draft,
    };
    expect(eventSchema.safeParse(event)).toMatchObject({ success: true });
  }
});
