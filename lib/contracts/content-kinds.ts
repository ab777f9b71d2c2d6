import { aidSchema } from './aid.ts';
import { lessonSchema } from './lesson.ts';
import { pathSchema } from './path.ts';
import { ruleSchema } from './rule.ts';
import { unitSchema } from './unit.ts';

/** The schema of each kind of content that this version knows. */
export const contentSchemas = {
  unit: unitSchema,
  aid: aidSchema,
  lesson: lessonSchema,
  rule: ruleSchema,
  path: pathSchema,
} as const;

export type ContentKind = keyof typeof contentSchemas;
