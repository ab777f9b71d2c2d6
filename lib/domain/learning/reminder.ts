import type { OpaqueId } from '../../contracts/ids.ts';
import { DAY_MS, HOUR_MS } from './reminder-calendar.ts';
import { intervalOf, learned, type Memory, type Recall, reviewed } from './reminder-memory.ts';

/** When a question may come. All in ms since the epoch. */
export type AskWindow = {
  /** From here where the page has the aid. */
  notBefore: number;
  /** From here anywhere. */
  dueAt: number;
};

/** One question about a high-risk step of a lesson that was passed, again and again at growing distances. */
export type Reminder = AskWindow & {
  aid: OpaqueId;
  step: OpaqueId;
  unit: OpaqueId;
  lesson: OpaqueId;
  memory: Memory;
  /** Must be asked whatever use shows: it was never answered, or went wrong last. */
  owed: boolean;
  /** Uses of the step without an error, since the last one. */
  errorFree: number;
  /** When the step was ticked in the last use that counted, or went wrong, in ms since the epoch. */
  usedAt: number;
  /** The run in which it went wrong last. */
  slipRun: OpaqueId | undefined;
  state: 'active' | 'retired';
  /** Counts the due dates. */
  round: number;
  /** When the window was set, in ms since the epoch. Ahead of the clock: that was set back since. */
  setAt: number;
  /** When it was brought before the person first in this round. */
  deliveredAt: number | undefined;
  /** On how many days of this round it was shown. */
  shownDays: number;
};

/** After so many uses without an error, and remembered for so long, a step needs no reminding. */
const RETIRE_AFTER_USES = 3;
const RETIRE_STABILITY_DAYS = 90;
const SOONER_MS = 3 * DAY_MS;
/** Where the page has the aid, a question may come this much of its interval early. */
const EARLY_SHARE = 0.2;
const PAGE_SNOOZE_MS = 7 * DAY_MS;

const NEW_ROUND = { deliveredAt: undefined, shownDays: 0 } as const;

type About = Pick<Reminder, 'aid' | 'step' | 'unit' | 'lesson'>;

/** The first one of a step. */
export function newReminder(about: About, learnedAt: number, window: AskWindow): Reminder {
  return {
    ...about,
    ...window,
    ...NEW_ROUND,
    memory: learned(learnedAt),
    owed: true,
    errorFree: 0,
    usedAt: learnedAt,
    slipRun: undefined,
    state: 'active',
    round: 1,
    setAt: learnedAt,
  };
}

function nextRound(reminder: Reminder, interval: number, at: number): Reminder {
  const early = Math.max(DAY_MS, interval * (1 - EARLY_SHARE));
  return {
    ...reminder,
    ...NEW_ROUND,
    round: reminder.round + 1,
    setAt: at,
    notBefore: at + early,
    dueAt: at + interval,
    state: needsNoMore(reminder) ? 'retired' : 'active',
  };
}

function needsNoMore({ owed, errorFree, memory }: Reminder): boolean {
  return !owed && errorFree >= RETIRE_AFTER_USES && memory.stability >= RETIRE_STABILITY_DAYS;
}

/** The question was answered. A wrong answer brings it back within days. */
export function answered(reminder: Reminder, recall: Recall, at: number): Reminder {
  const isWrong = recall === 'wrong';
  const memory = reviewed(reminder.memory, recall, at);
  const interval = isWrong ? Math.min(intervalOf(memory), SOONER_MS) : intervalOf(memory);
  const errorFree = isWrong ? 0 : reminder.errorFree;
  return nextRound({ ...reminder, memory, errorFree, owed: isWrong }, interval, at);
}

/** One run of the aid in which the step was ticked. All in ms since the epoch. */
export type StepUse = { run: OpaqueId; tickedAt: number; completedAt: number };

/**
 * The step was done in a run without an error, which is a recall. Several within a day are one: what one did an hour ago
 * proves nothing. A question that is owed is asked all the same.
 *
 * @returns the same reminder where the use is none, or is known already
 */
export function usedWithoutError(reminder: Reminder, { run, tickedAt, completedAt }: StepUse): Reminder {
  if (run === reminder.slipRun || tickedAt <= reminder.usedAt) return reminder;
  const used = { ...reminder, errorFree: reminder.errorFree + 1, usedAt: tickedAt };
  if (completedAt - reminder.memory.reviewedAt < DAY_MS) return used;
  const recalled = { ...used, memory: reviewed(reminder.memory, 'right', completedAt) };
  return reminder.owed ? recalled : nextRound(recalled, intervalOf(recalled.memory), completedAt);
}

/** A slip on the step was reported. It is asked the day after, and brought back if it was retired. */
export function slipped(reminder: Reminder, run: OpaqueId, at: number): Reminder {
  const memory = reviewed(reminder.memory, 'wrong', at);
  const owing = { ...reminder, memory, errorFree: 0, owed: true, usedAt: at, slipRun: run };
  return nextRound(owing, DAY_MS, at);
}

export type SnoozeUntil = 'hour' | 'tomorrow' | 'page';

/**
 * The question is not wanted now. Of the same round still: it counts as delivered.
 *
 * @param tomorrow when the next working day begins, in ms since the epoch
 */
export function snoozed(reminder: Reminder, until: SnoozeUntil, at: number, tomorrow: number): Reminder {
  const hour = at + HOUR_MS;
  const windows: Record<SnoozeUntil, AskWindow> = {
    hour: { notBefore: hour, dueAt: hour },
    tomorrow: { notBefore: tomorrow, dueAt: tomorrow },
    page: { notBefore: hour, dueAt: at + PAGE_SNOOZE_MS },
  };
  return { ...reminder, ...windows[until], setAt: at };
}

/** Puts right what was noted while the clock was ahead: what lies ahead of now keeps its distance from now. */
export function afterClock(reminder: Reminder, now: number): Reminder {
  const ahead = Math.max(0, reminder.setAt - now);
  if (Math.max(reminder.setAt, reminder.usedAt, reminder.memory.reviewedAt) <= now) return reminder;
  return {
    ...reminder,
    usedAt: Math.min(reminder.usedAt, now),
    setAt: reminder.setAt - ahead,
    notBefore: reminder.notBefore - ahead,
    dueAt: reminder.dueAt - ahead,
    deliveredAt: reminder.deliveredAt && Math.min(reminder.deliveredAt, now),
    memory: { ...reminder.memory, reviewedAt: Math.min(reminder.memory.reviewedAt, now) },
  };
}
