import type { Aid } from '../../contracts/aid.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { type Reminder, slipped, usedWithoutError } from './reminder.ts';
import type { WorkingHours } from './reminder-calendar.ts';
import { planReminders } from './reminder-plan.ts';
import type { Signal } from './reminder-signals.ts';

/** What is known of the content that signals speak of. */
export type KnownContent = {
  aid(id: OpaqueId): Aid | undefined;
  /** The aid that a lesson is tied to. */
  aidOfLesson(lesson: OpaqueId): Aid | undefined;
  /** Whether it cannot be told yet if there is such an aid or lesson. */
  isOpen(id: OpaqueId): boolean;
};

export type AbsorbFrame = {
  /** Ms since the epoch. */
  now: number;
  zone: string;
  hours: WorkingHours;
  content: KnownContent;
  /** When each step was ticked in a run, UTC instants; `undefined` where there is no such run. */
  ticksOf(run: OpaqueId): Readonly<Record<OpaqueId, string>> | undefined;
};

/** A report can be taken back for ten seconds; so long, and a little longer, it is not taken for true. */
const UNDO_MS = 15_000;

type Absorb<S extends Signal> = (reminders: readonly Reminder[], signal: S, frame: AbsorbFrame) => Reminder[];

const ABSORB: { [K in Signal['kind']]: Absorb<Extract<Signal, { kind: K }>> } = {
  passed: (reminders, { lesson, at }, { content, hours, zone }) => {
    const aid = content.aidOfLesson(lesson);
    const plan = { existing: reminders, hours, zone };
    return [...reminders, ...(aid ? planReminders({ lesson, aid, at }, plan) : [])];
  },
  completed: (reminders, { aid, run, at }, { ticksOf }) => {
    const ticks = ticksOf(run);
    return reminders.map((reminder) => {
      const ticked = reminder.aid === aid ? ticks?.[reminder.step] : undefined;
      if (ticked === undefined) return reminder;
      return usedWithoutError(reminder, { run, tickedAt: Date.parse(ticked), completedAt: at });
    });
  },
  slip: (reminders, { aid, step, run, at }, { content }) => {
    const whole = wholeStep(content.aid(aid), step);
    return reminders.map((reminder) =>
      reminder.aid === aid && reminder.step === whole ? slipped(reminder, run, at) : reminder,
    );
  },
  withdrawn: (reminders) => [...reminders],
  none: (reminders) => [...reminders],
};

/** The step that a sub-step belongs to. */
function wholeStep(aid: Aid | undefined, step: OpaqueId): OpaqueId {
  if (aid?.kind !== 'checklist') return step;
  return aid.steps.find(({ subSteps }) => subSteps.some(({ id }) => id === step))?.id ?? step;
}

/**
 * Takes in what happened since the last time, in its order.
 *
 * @returns the reminders as they are now, and how many of the signals are done with; the others wait
 */
export function absorb(
  reminders: readonly Reminder[],
  signals: readonly Signal[],
  frame: AbsorbFrame,
): { reminders: Reminder[]; taken: number } {
  const withdrawn = new Set(signals.flatMap((signal) => (signal.kind === 'withdrawn' ? signal.report : [])));
  let current = [...reminders];
  let taken = 0;
  for (const signal of signals) {
    const isTakenBack = signal.kind === 'slip' && withdrawn.has(signal.report);
    if (!isTakenBack && mustWait(signal, frame)) break;
    // What a clock that was ahead has dated happened now at the latest.
    if (!isTakenBack) current = apply(current, { ...signal, at: Math.min(signal.at, frame.now) }, frame);
    taken += 1;
  }
  return { reminders: current, taken };
}

function apply<S extends Signal>(reminders: readonly Reminder[], signal: S, frame: AbsorbFrame): Reminder[] {
  const take = ABSORB[signal.kind] as Absorb<Signal>;
  return take(reminders, signal, frame);
}

function mustWait(signal: Signal, { now, content }: AbsorbFrame): boolean {
  if (signal.kind === 'passed') return content.isOpen(signal.lesson);
  if (signal.kind !== 'slip') return false;
  return content.isOpen(signal.aid) || (signal.at <= now && now - signal.at < UNDO_MS);
}
