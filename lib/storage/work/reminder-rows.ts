import * as z from 'zod/mini';
import { eventIdSchema, opaqueIdSchema } from '../../contracts/ids.ts';
import type { Reminder } from '../../domain/learning/reminder.ts';
import type { Shown } from '../../domain/learning/reminder-delivery.ts';
import { DEFAULT_PREFERENCES, type ReminderPreferences } from '../../domain/learning/reminder-preferences.ts';
import { NO_SIGNAL, type Signal, signalOf } from '../../domain/learning/reminder-signals.ts';
import type { SignalRow } from './schema.ts';

const instant = z.number();
const count = z.int().check(z.gte(0));
const absent = z.undefined();
const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const minutesSchema = z.int().check(z.gte(0), z.lt(24 * 60));
const stepOf = { aid: opaqueIdSchema, step: opaqueIdSchema };

const reminderSchema = z.object({
  ...stepOf,
  unit: opaqueIdSchema,
  lesson: opaqueIdSchema,
  memory: z.object({
    stability: z.number().check(z.gt(0)),
    difficulty: z.number().check(z.gte(1), z.lte(10)),
    reviewedAt: instant,
  }),
  owed: z.boolean(),
  errorFree: count,
  usedAt: instant,
  slipRun: z.union([opaqueIdSchema, absent]),
  state: z.enum(['active', 'retired']),
  round: count,
  setAt: instant,
  notBefore: instant,
  dueAt: instant,
  deliveredAt: z.union([instant, absent]),
  shownDays: count,
});

const shownSchema = z.object({ ...stepOf, round: count, day: daySchema, at: instant });
const shownRowSchema = z.object({ shown: z.array(shownSchema) });

const preferencesSchema = z.object({
  hours: z.object({
    days: z.array(z.int().check(z.gte(0), z.lte(6))),
    from: minutesSchema,
    to: minutesSchema,
  }),
  pausedUntil: z.union([daySchema, absent]),
  notify: z.boolean(),
});

const at = instant;
const signalSchema = z.discriminatedUnion('kind', [
  z.object({ at, kind: z.literal('passed'), lesson: opaqueIdSchema }),
  z.object({ at, kind: z.literal('completed'), aid: opaqueIdSchema, run: opaqueIdSchema }),
  z.object({ at, kind: z.literal('slip'), report: eventIdSchema, run: opaqueIdSchema, ...stepOf }),
  z.object({ at, kind: z.literal('withdrawn'), report: eventIdSchema }),
]);

/** A stored reminder; `undefined` where it cannot be read. */
export function readReminder(row: unknown): Reminder | undefined {
  const parsed = reminderSchema.safeParse(row);
  if (!parsed.success) return undefined;
  const { deliveredAt, slipRun, ...rest } = parsed.data;
  return { ...rest, deliveredAt, slipRun };
}

/** What was shown so far; nothing where that cannot be read. */
export function readShown(row: unknown): Shown[] {
  const parsed = shownRowSchema.safeParse(row);
  return parsed.success ? parsed.data.shown : [];
}

/** What the person chose; the default where nothing was, or it cannot be read. */
export function readPreferences(row: unknown): ReminderPreferences {
  const parsed = preferencesSchema.safeParse(row);
  if (!parsed.success) return DEFAULT_PREFERENCES;
  const { pausedUntil, ...rest } = parsed.data;
  return { ...rest, pausedUntil };
}

/** What a stored event means for reminders: nothing, where it cannot be read. */
export function readSignal(row: SignalRow): Signal {
  const parsed = signalSchema.safeParse(signalOf(row));
  return parsed.success ? parsed.data : NO_SIGNAL;
}
