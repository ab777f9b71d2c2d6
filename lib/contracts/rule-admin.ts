import * as z from 'zod/mini';
import { instantSchema, opaqueIdSchema } from './ids.ts';
import { problemSchema } from './problem.ts';
import { ruleSchema } from './rule.ts';

/** Most rules written by one request. */
export const RULE_WRITES_MAX = 500;

const aidKindSchema = z.enum(['checklist', 'decision', 'snippet', 'reference']);

/** Number of the change that made a version; grows with every change in the workspace. */
const changeSchema = z.int().check(z.gte(1));

/**
 * What exactly is wrong, for who puts it in words of another language. Its kinds grow with the guard: whoever does not
 * know one shows the refusal's own words.
 */
const ruleFaultSchema = z.object({
  kind: z.string(),
  /** What is at fault, as the rule has it; of an app its name. */
  text: z.optional(z.string()),
  /** Of the query or of the hash, where the text is about a key's value. */
  key: z.optional(z.string()),
  /** Host patterns that rules may name, where the fault is to name another. */
  allowed: z.optional(z.array(z.string())),
});

/** Why a rule may not be saved: one literal reason, where in the rule, and words for a person. */
const ruleRefusalSchema = z.object({
  reason: z.enum([
    'does_not_parse',
    'backtracks',
    'matches_everything',
    'host_not_allowed',
    'page_type_unknown',
    'aid_unknown',
    'team_unknown',
  ]),
  field: z.enum(['match', 'exclude', 'pageTypes', 'aids', 'teams']),
  /** Of the entry in that field, from 0. */
  index: z.int().check(z.gte(0)),
  /** Where the entry is a pattern: the part at fault. */
  part: z.optional(z.enum(['scheme', 'host', 'path', 'query', 'hash'])),
  /** Absent where an earlier endpoint tells it. */
  fault: z.optional(ruleFaultSchema),
  /** What is wrong, in English, for a person who does not know patterns. */
  message: z.string(),
  /** What to do about it, in English. */
  action: z.string(),
});

/** One version of a rule; `rule` is null where it was removed. */
export const ruleVersionSchema = z.object({
  id: opaqueIdSchema,
  rule: z.nullable(ruleSchema),
  version: changeSchema,
  changedAt: instantSchema,
  /** Opaque id of the member who made it; `system` where no person did. */
  changedBy: opaqueIdSchema,
});

/** `GET /v1/rules`, admins only: all that the mappings page shows. */
export const ruleListSchema = z.object({
  rules: z.array(
    z.object({
      ...ruleVersionSchema.shape,
      rule: ruleSchema,
      /** When a panel last showed an aid because of this rule; null: not within the last 30 days. */
      lastShownAt: z.nullable(instantSchema),
      /** How often, within the last 30 days. */
      shown: z.int().check(z.gte(0)),
    }),
  ),
  aids: z.array(z.object({ id: opaqueIdSchema, title: z.string(), kind: aidKindSchema })),
  teams: z.array(z.object({ id: opaqueIdSchema, name: z.string() })),
  /** Host patterns (`*.zendesk.com`) that rules may name; null: any. */
  allowedHosts: z.nullable(z.array(z.string())),
});

/** What a write is: the rule as it shall be (null removes it) and the version it was based on (null: it is new). */
const writeShape = { rule: z.nullable(ruleSchema), basedOn: z.nullable(changeSchema) };

/** `PUT /v1/rules/:id`. Answers `ruleVersionSchema`, 409 with `ruleConflictSchema`, 422 with `rulesRefusedSchema`. */
export const ruleWriteSchema = z.strictObject(writeShape);

/** 409: somebody else changed the rule since. Both versions are told, so that they can be merged. */
export const ruleConflictSchema = z.object({
  ...problemSchema.shape,
  current: z.nullable(ruleVersionSchema),
  /** The version that the write was based on, where it is still known. */
  base: z.nullable(ruleVersionSchema),
});

/** 422: the guard refused the rule. */
export const ruleRefusedSchema = z.object({
  ...problemSchema.shape,
  refusals: z.array(ruleRefusalSchema).check(z.minLength(1)),
});

/** `POST /v1/rules`: many writes, each decided on its own. */
export const ruleWritesSchema = z.strictObject({
  writes: z
    .array(z.strictObject({ id: opaqueIdSchema, ...writeShape }))
    .check(z.minLength(1), z.maxLength(RULE_WRITES_MAX)),
});

/** One verdict per write, in their order. */
export const ruleVerdictsSchema = z.object({
  verdicts: z.array(
    z.discriminatedUnion('verdict', [
      z.object({ id: opaqueIdSchema, verdict: z.literal('saved'), version: changeSchema }),
      z.object({
        id: opaqueIdSchema,
        verdict: z.literal('conflict'),
        current: z.nullable(ruleVersionSchema),
        base: z.nullable(ruleVersionSchema),
      }),
      z.object({ id: opaqueIdSchema, verdict: z.literal('refused'), refusals: z.array(ruleRefusalSchema) }),
    ]),
  ),
});

/** `POST /v1/rules/check`: what the guard says of a rule, without saving it. */
export const ruleCheckRequestSchema = z.strictObject({ rule: ruleSchema });
export const ruleCheckResponseSchema = z.object({ refusals: z.array(ruleRefusalSchema) });

/** `GET /v1/rules/:id/history`: newest first. */
export const ruleHistorySchema = z.object({ versions: z.array(ruleVersionSchema) });

export type RuleRefusal = z.infer<typeof ruleRefusalSchema>;
export type RuleVersion = z.infer<typeof ruleVersionSchema>;
export type RuleList = z.infer<typeof ruleListSchema>;
export type RuleWrite = z.infer<typeof ruleWriteSchema>;
export type RuleConflict = z.infer<typeof ruleConflictSchema>;
export type RuleVerdicts = z.infer<typeof ruleVerdictsSchema>;
