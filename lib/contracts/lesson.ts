import * as z from 'zod/mini';
import { richTextSchema } from './blocks.ts';
import { opaqueIdSchema, sha256Schema, versionSchema } from './ids.ts';
import { toLegible } from './legible.ts';

const titleSchema = z.string().check(toLegible(), z.minLength(1), z.maxLength(200));
const cardCommon = { id: opaqueIdSchema, title: titleSchema };

const choiceSchema = z.object({
  id: opaqueIdSchema,
  label: titleSchema,
  correct: z.boolean(),
  feedback: z.optional(z.string().check(toLegible(), z.maxLength(1000))),
});

type Choice = z.infer<typeof choiceSchema>;

/** One that nobody can answer rightly is no question. */
const choicesSchema = (most: number) =>
  z.array(choiceSchema).check(
    z.minLength(2),
    z.maxLength(most),
    z.refine((choices: Choice[]) => choices.some(({ correct }) => correct), { error: 'no choice is right' }),
  );

/** Questions of four kinds. Those of choices say of each whether it is right; at least one is. */
const questionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), choices: choicesSchema(10) }),
  z.object({ type: z.literal('multi'), choices: choicesSchema(10) }),
  z.object({
    type: z.literal('order'),
    /** In the right order; the player shuffles. */
    items: z
      .array(z.object({ id: opaqueIdSchema, label: titleSchema }))
      .check(z.minLength(2), z.maxLength(10)),
  }),
  z.object({
    type: z.literal('short'),
    accepted: z.array(titleSchema).check(z.minLength(1), z.maxLength(20)),
  }),
]);

const cardSchema = z.discriminatedUnion('kind', [
  z.object({ ...cardCommon, kind: z.literal('text'), body: richTextSchema }),
  z.object({
    ...cardCommon,
    kind: z.literal('image'),
    media: sha256Schema,
    alt: z.string().check(toLegible()),
    body: z.optional(richTextSchema),
  }),
  z.object({
    ...cardCommon,
    kind: z.literal('video'),
    media: sha256Schema,
    captions: sha256Schema,
    /** How long it plays. */
    seconds: z.optional(z.int().check(z.gte(1), z.lte(3600))),
  }),
  z.object({
    ...cardCommon,
    kind: z.literal('scenario'),
    body: richTextSchema,
    choices: choicesSchema(6),
  }),
  z.object({
    ...cardCommon,
    kind: z.literal('question'),
    prompt: richTextSchema,
    question: questionSchema,
    /** The high-risk step of the unit's aid that it is about: reminders of that step ask it again. */
    step: z.optional(opaqueIdSchema),
    explanation: z.optional(richTextSchema),
  }),
]);

export const lessonSchema = z.object({
  id: opaqueIdSchema,
  unit: opaqueIdSchema,
  version: versionSchema,
  title: titleSchema,
  /** Share of first attempts right that passes, 0-1. */
  passMark: z.number().check(z.gte(0), z.lte(1)),
  estimatedMinutes: z.number().check(z.gt(0), z.lte(60)),
  cards: z.array(cardSchema).check(z.minLength(1), z.maxLength(60)),
});

export type Lesson = z.infer<typeof lessonSchema>;
export type Card = z.infer<typeof cardSchema>;
export type Question = z.infer<typeof questionSchema>;
