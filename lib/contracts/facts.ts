import * as z from 'zod/mini';

const pageViewSchema = z.enum(['record', 'list', 'new', 'edit', 'related', 'setup', 'search', 'other']);

const environmentSchema = z.string().check(z.regex(/^(production|dev|sandbox:[a-z0-9_-]{1,80})$/i));

/** What an app pack derives from a URL alone. An absent fact is not derived. Stays on the device. */
export const pageFactsSchema = z.object({
  app: z.string().check(z.minLength(1), z.maxLength(40)),
  environment: environmentSchema,
  object: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  recordId: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  view: pageViewSchema,
});

export type PageView = z.infer<typeof pageViewSchema>;
export type PageFacts = z.infer<typeof pageFactsSchema>;
