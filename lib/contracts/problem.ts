import * as z from 'zod/mini';

/** Why a request was refused. Literal, so that a device can decide and a person can be told what to do. */
export const problemReasonSchema = z.enum([
  'malformed_json',
  'invalid_request',
  'unsupported_media_type',
  'body_too_large',
  'batch_too_large',
  'rate_limited',
  'token_missing',
  'token_invalid',
  'token_expired',
  'join_code_invalid',
  'cursor_unknown',
  'media_unknown',
  'rule_unknown',
  'rule_refused',
  'version_conflict',
  'not_allowed',
  'route_unknown',
  'method_not_allowed',
  'protocol_missing',
  'protocol_unsupported',
  'overloaded',
  'internal',
]);

/** Body of every answer that is not a success. */
export const problemSchema = z.object({
  reason: problemReasonSchema,
  /** What happened, for a person. Never echoes input. */
  message: z.string(),
  /** What to do about it. */
  action: z.string(),
  /** With `protocol_unsupported`: the range this endpoint speaks. */
  supported: z.optional(z.object({ min: z.int(), max: z.int() })),
});

/** A problem of a newer endpoint, whose reason is not listed here. */
export const unlistedProblemSchema = z.object({
  reason: z.string(),
  action: z.string().check(z.minLength(1), z.maxLength(500)),
});

export type ProblemReason = z.infer<typeof problemReasonSchema>;
export type Problem = z.infer<typeof problemSchema>;
