import * as z from 'zod/mini';
import { richTextSchema } from './blocks.ts';
import { opaqueIdSchema, versionSchema } from './ids.ts';
import { toLegible } from './legible.ts';

const titleSchema = z.string().check(toLegible(), z.minLength(1), z.maxLength(200));

/** Step ids are stable across versions, so that ticks survive a new version. */
const subStepSchema = z.object({ id: opaqueIdSchema, title: titleSchema });

const stepSchema = z.object({
  id: opaqueIdSchema,
  title: titleSchema,
  detail: z.optional(richTextSchema),
  highRisk: z._default(z.boolean(), false),
  subSteps: z._default(z.array(subStepSchema).check(z.maxLength(50)), []),
});

const common = {
  id: opaqueIdSchema,
  unit: opaqueIdSchema,
  version: versionSchema,
  title: titleSchema,
  /** When and why to use this aid: the onboarding context without which a unit is not published. */
  context: richTextSchema,
  /** Named contact that a problem is escalated to, as the team knows it ("Payments desk, #pay-help"). */
  escalateTo: z.optional(z.string().check(toLegible(), z.minLength(1), z.maxLength(200))),
};

const checklistSchema = z.object({
  ...common,
  kind: z.literal('checklist'),
  ordered: z.boolean(),
  steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(200)),
});

const decisionNodeSchema = z.object({
  id: opaqueIdSchema,
  prompt: titleSchema,
  detail: z.optional(richTextSchema),
  options: z
    .array(z.object({ id: opaqueIdSchema, label: titleSchema, to: opaqueIdSchema }))
    .check(z.maxLength(20)),
  /** Another aid that an outcome sends on to. */
  aid: z.optional(opaqueIdSchema),
});

/** A node without options is an outcome. */
const decisionSchema = z.object({
  ...common,
  kind: z.literal('decision'),
  start: opaqueIdSchema,
  nodes: z.array(decisionNodeSchema).check(z.minLength(1), z.maxLength(500)),
});

const snippetSchema = z.object({
  ...common,
  kind: z.literal('snippet'),
  /** Text to copy; `{{name}}` stands for a variable. */
  template: z.string().check(toLegible(), z.minLength(1), z.maxLength(20_000)),
  variables: z
    .array(z.object({ name: z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,39}$/)), label: titleSchema }))
    .check(z.maxLength(20)),
});

const referenceSchema = z.object({ ...common, kind: z.literal('reference'), body: richTextSchema });

export const aidSchema = z.discriminatedUnion('kind', [
  checklistSchema,
  decisionSchema,
  snippetSchema,
  referenceSchema,
]);

export type Aid = z.infer<typeof aidSchema>;
export type AidKind = Aid['kind'];
export type Checklist = z.infer<typeof checklistSchema>;
export type DecisionTree = z.infer<typeof decisionSchema>;
export type Snippet = z.infer<typeof snippetSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Step = z.infer<typeof stepSchema>;
