import * as z from 'zod/mini';

/** Most events in one batch. */
export const EVENT_BATCH_MAX = 500;

/** Largest single event the endpoint takes, in bytes of JSON. */
export const EVENT_BYTES_MAX = 8 * 1024;

/**
 * `POST /v1/events`. Events are parsed one by one (`eventSchema`), so that a bad one is answered with a verdict of
 * its own and never blocks the queue. Only the id must be readable, or there is nothing to answer about.
 */
export const intakeRequestSchema = z.strictObject({
  events: z
    .array(z.looseObject({ id: z.string().check(z.minLength(1), z.maxLength(64)) }))
    .check(z.minLength(1), z.maxLength(EVENT_BATCH_MAX)),
});

const rejectionReasonSchema = z.enum([
  'event_invalid',
  'event_too_large',
  'event_type_unknown',
  'actor_mismatch',
  'install_mismatch',
  'team_unknown',
]);

const verdictSchema = z.discriminatedUnion('verdict', [
  z.object({ id: z.string(), verdict: z.literal('stored') }),
  z.object({ id: z.string(), verdict: z.literal('duplicate') }),
  z.object({ id: z.string(), verdict: z.literal('rejected'), reason: rejectionReasonSchema }),
]);

/** One verdict for each event of the batch, in its order. */
export const intakeResponseSchema = z.object({ verdicts: z.array(verdictSchema) });

export type IntakeResponse = z.infer<typeof intakeResponseSchema>;
export type RejectionReason = z.infer<typeof rejectionReasonSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
