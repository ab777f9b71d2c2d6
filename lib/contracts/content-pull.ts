import * as z from 'zod/mini';
import { opaqueIdSchema } from './ids.ts';

/** Most items in one page of a pull. */
export const PULL_PAGE_MAX = 1000;

export const cursorSchema = z.string().check(z.regex(/^[A-Za-z0-9._-]{1,200}$/));

/** `GET /v1/content`. Without a cursor the pull starts from nothing. */
export const pullQuerySchema = z.strictObject({
  cursor: z.optional(cursorSchema),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(PULL_PAGE_MAX)), 500),
});

const kindSchema = z.string().check(z.minLength(1), z.maxLength(40));

/**
 * One changed item. Its body is parsed by the device on its own (`contentSchemas`), so that an item of a newer
 * kind or shape is skipped and reported while the rest still works.
 */
const changeSchema = z.object({ kind: kindSchema, id: opaqueIdSchema, body: z.unknown() });

/** An item that is gone, or no longer for this device's team. */
const tombstoneSchema = z.object({ kind: kindSchema, id: opaqueIdSchema });

export const pullResponseSchema = z.object({
  changes: z.array(changeSchema).check(z.maxLength(PULL_PAGE_MAX)),
  tombstones: z.array(tombstoneSchema).check(z.maxLength(PULL_PAGE_MAX)),
  /** Where the next pull goes on. */
  cursor: cursorSchema,
  /** More pages wait behind this cursor. */
  more: z.boolean(),
});

export type Change = z.infer<typeof changeSchema>;
export type Tombstone = z.infer<typeof tombstoneSchema>;
export type PullResponse = z.infer<typeof pullResponseSchema>;
