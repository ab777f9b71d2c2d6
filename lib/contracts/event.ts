import * as z from 'zod/mini';
import {
  type EventId,
  eventIdSchema,
  installIdSchema,
  instantSchema,
  opaqueIdSchema,
  versionSchema,
} from './ids.ts';

/**
 * Immutable facts about use. Every object is strict and every field an opaque id, a number or a literal (save
 * the words a person chose to send), so that no URL, record key, name or e-mail has a field to travel in.
 */
const base = {
  id: eventIdSchema,
  occurredAt: instantSchema,
  /** Grows by one per install; a gap proves loss. */
  seq: z.int().check(z.gte(1)),
  install: installIdSchema,
  actor: opaqueIdSchema,
  team: opaqueIdSchema,
};

const noData = z.strictObject({});
const onAid = {
  ...base,
  unit: opaqueIdSchema,
  version: versionSchema,
  aid: opaqueIdSchema,
  rule: z.optional(opaqueIdSchema),
};
const onRun = { ...onAid, run: opaqueIdSchema };
const onStep = { ...onRun, step: opaqueIdSchema };
const onLesson = { ...base, unit: opaqueIdSchema, version: versionSchema, lesson: opaqueIdSchema };
const onCard = { ...onLesson, card: opaqueIdSchema };
const onReminder = {
  ...base,
  unit: opaqueIdSchema,
  version: versionSchema,
  aid: opaqueIdSchema,
  step: opaqueIdSchema,
};

const errorKindSchema = z.enum(['slip', 'aid_wrong', 'system']);
const skipReasonSchema = z.enum(['not_applicable', 'done_elsewhere', 'blocked', 'other']);
const severitySchema = z.enum(['low', 'medium', 'high']);

const count = z.int().check(z.gte(0));
const runCounts = z.strictObject({
  durationMs: count,
  stepsDone: count,
  /** Of those not done; absent: none. */
  stepsSkipped: z.optional(count),
  stepsTotal: count,
});
const aboutError = { ...onRun, step: z.optional(opaqueIdSchema) };

export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...onAid, type: z.literal('aid.shown'), data: noData }),
  z.strictObject({ ...onAid, type: z.literal('aid.matched_unseen'), data: noData }),
  z.strictObject({ ...onRun, type: z.literal('aid.opened'), data: noData }),
  z.strictObject({ ...onStep, type: z.literal('aid.step_checked'), data: noData }),
  z.strictObject({ ...onStep, type: z.literal('aid.step_unchecked'), data: noData }),
  z.strictObject({
    ...onStep,
    type: z.literal('aid.step_skipped'),
    data: z.strictObject({ reason: skipReasonSchema }),
  }),
  z.strictObject({ ...onStep, type: z.literal('aid.step_unskipped'), data: noData }),
  z.strictObject({
    ...onStep,
    type: z.literal('aid.branch_taken'),
    data: z.strictObject({ option: opaqueIdSchema }),
  }),
  z.strictObject({ ...onRun, type: z.literal('aid.copied'), data: noData }),
  z.strictObject({
    ...onRun,
    type: z.literal('aid.completed'),
    data: runCounts,
  }),
  z.strictObject({
    ...onRun,
    type: z.literal('aid.abandoned'),
    data: runCounts,
  }),
  z.strictObject({ ...onRun, type: z.literal('aid.rated'), data: z.strictObject({ worked: z.boolean() }) }),
  z.strictObject({
    ...aboutError,
    type: z.literal('error.reported'),
    data: z.strictObject({
      kind: errorKindSchema,
      severity: severitySchema,
      words: z.optional(z.string().check(z.maxLength(500))),
    }),
  }),
  z.strictObject({
    ...aboutError,
    type: z.literal('error.escalated'),
    data: z.strictObject({ report: eventIdSchema }),
  }),
  /** Taken back by who reported, escalation and all: neither is to be counted. */
  z.strictObject({
    ...aboutError,
    type: z.literal('error.withdrawn'),
    data: z.strictObject({ report: eventIdSchema }),
  }),
  z.strictObject({ ...onLesson, type: z.literal('lesson.started'), data: noData }),
  z.strictObject({ ...onCard, type: z.literal('lesson.progressed'), data: noData }),
  z.strictObject({
    ...onCard,
    type: z.literal('lesson.answered'),
    data: z.strictObject({ correct: z.boolean(), attempt: z.int().check(z.gte(1)) }),
  }),
  z.strictObject({
    ...onLesson,
    type: z.literal('lesson.completed'),
    data: z.strictObject({
      passed: z.boolean(),
      score: z.number().check(z.gte(0), z.lte(1)),
      durationMs: count,
    }),
  }),
  z.strictObject({ ...onReminder, type: z.literal('reminder.delivered'), data: noData }),
  z.strictObject({
    ...onReminder,
    type: z.literal('reminder.answered'),
    data: z.strictObject({ correct: z.boolean() }),
  }),
  z.strictObject({ ...onReminder, type: z.literal('reminder.snoozed'), data: noData }),
  z.strictObject({
    ...base,
    type: z.literal('search.performed'),
    data: z.strictObject({ results: count, text: z.optional(z.string().check(z.maxLength(200))) }),
  }),
  z.strictObject({ ...base, type: z.literal('help.requested'), data: noData }),
  z.strictObject({
    ...base,
    type: z.literal('device.data_loss'),
    data: z.strictObject({ lostFrom: z.int(), lostTo: z.int() }),
  }),
  z.strictObject({
    ...base,
    type: z.literal('device.content_skipped'),
    data: z.strictObject({ kind: z.string().check(z.maxLength(40)), item: opaqueIdSchema }),
  }),
]);

export type AlongsideEvent = z.infer<typeof eventSchema>;
export type ErrorKind = z.infer<typeof errorKindSchema>;
export type SkipReason = z.infer<typeof skipReasonSchema>;
export type Severity = z.infer<typeof severitySchema>;

type Distribute<E> = E extends AlongsideEvent ? Omit<E, keyof typeof base> & { id?: EventId } : never;

/**
 * What a use case says of an event; time, seq and identity are added where it is written. So is the id, save where
 * another event of the same act must name it.
 */
export type EventDraft = Distribute<AlongsideEvent>;
