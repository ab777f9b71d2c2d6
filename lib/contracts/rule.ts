import * as z from 'zod/mini';
import { instantSchema, opaqueIdSchema } from './ids.ts';

const patternTextSchema = z.string().check(z.minLength(1), z.maxLength(2048));
const keySchema = z.string().check(z.minLength(1), z.maxLength(200));
const valueSchema = z.string().check(z.maxLength(2048));

/** One test of a query key. Tests are free of order, other keys are ignored, a repeated key passes on any value. */
const queryTestSchema = z.discriminatedUnion('test', [
  z.strictObject({ key: keySchema, test: z.literal('present') }),
  z.strictObject({ key: keySchema, test: z.literal('absent') }),
  z.strictObject({ key: keySchema, test: z.literal('equals'), value: valueSchema }),
  z.strictObject({
    key: keySchema,
    test: z.literal('oneOf'),
    values: z.array(valueSchema).check(z.minLength(1), z.maxLength(100)),
  }),
  z.strictObject({ key: keySchema, test: z.literal('pattern'), pattern: patternTextSchema }),
]);

const queryTestsSchema = z.array(queryTestSchema).check(z.minLength(1), z.maxLength(20));

/** Five independent parts; an absent part matches anything, save the scheme, which is `https` unless given. */
export const patternSchema = z.strictObject({
  scheme: z._default(z.enum(['https', 'http', 'any']), 'https'),
  /** URLPattern hostname syntax. */
  host: z.optional(patternTextSchema),
  /** URLPattern pathname syntax. */
  path: z.optional(patternTextSchema),
  caseSensitivePath: z._default(z.boolean(), false),
  query: z.optional(queryTestsSchema),
  /** URLPattern hash syntax, or key tests when the hash is a query. */
  hash: z.optional(z.union([patternTextSchema, queryTestsSchema])),
});

/** `app/object.view`, or `app/view` where a page has no object: `zendesk/ticket.record`, `zendesk/search`. */
export const pageTypeSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+\/[A-Za-z0-9_]+(\.[a-z]+)?$/), z.maxLength(200));

const idsSchema = z.array(opaqueIdSchema).check(z.minLength(1), z.maxLength(1000));

/**
 * Which pages show which aids to which teams. `match` and `pageTypes` are any-of (at least one of them is
 * given), `exclude` is none-of.
 */
export const ruleSchema = z
  .strictObject({
    id: opaqueIdSchema,
    name: z.string().check(z.minLength(1), z.maxLength(200)),
    enabled: z._default(z.boolean(), true),
    aids: z.array(opaqueIdSchema).check(z.minLength(1), z.maxLength(20)),
    match: z._default(z.array(patternSchema).check(z.maxLength(50)), []),
    pageTypes: z._default(z.array(pageTypeSchema).check(z.maxLength(50)), []),
    exclude: z._default(z.array(patternSchema).check(z.maxLength(50)), []),
    /** High first. */
    priority: z._default(z.int().check(z.gte(-1000), z.lte(1000)), 0),
    /** Absent: every team. */
    teams: z.optional(idsSchema),
    /** Absent: every role. */
    roles: z.optional(
      z.array(z.enum(['learner', 'lead', 'ops', 'sme', 'analyst', 'admin'])).check(z.minLength(1)),
    ),
    /** `production`, `sandbox` (any), `sandbox:NAME` or `dev`. Absent: every environment. */
    environments: z.optional(
      z
        .array(z.string().check(z.regex(/^(production|dev|sandbox(:[a-z0-9_-]{1,80})?)$/i)))
        .check(z.minLength(1)),
    ),
    from: z.optional(instantSchema),
    until: z.optional(instantSchema),
  })
  .check(
    z.refine((rule) => rule.match.length + rule.pageTypes.length > 0, {
      error: 'a rule needs at least one pattern in match or one of pageTypes',
    }),
  );

export type QueryTest = z.infer<typeof queryTestSchema>;
export type Pattern = z.infer<typeof patternSchema>;
export type Rule = z.infer<typeof ruleSchema>;
