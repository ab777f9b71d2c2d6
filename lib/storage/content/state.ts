import * as z from 'zod/mini';
import { CONTENT_FORMAT } from './format.ts';
import type { ContentDb } from './schema.ts';

const optional = <T extends z.ZodMiniType>(schema: T) => z.union([schema, z.undefined()]);

const stateSchema = z.object({
  /** Number of the newest segment. */
  lastId: z.int(),
  /** Changes when segments go away or are rewritten, not when new ones come. */
  epoch: z.int(),
  cursor: optional(z.string()),
  complete: z.boolean(),
  /** First segment of the pull from nothing that is under way. */
  resyncFrom: optional(z.int()),
  /** Grows whenever a rule may have come or gone; tells of what rules an index was made. */
  rules: z.int(),
  /** Some items are skipped. */
  skips: z.boolean(),
  /** UTC instant of the pull of the newest page. */
  syncedAt: optional(z.string()),
});

const formatSchema = z.object({
  format: z.int(),
  /** First segment whose bodies were parsed by `format`. */
  trustedFrom: z.int(),
});

const syncedSchema = z.object({ at: z.string() });

export type ContentState = z.infer<typeof stateSchema>;

const EMPTY: ContentState = {
  lastId: 0,
  epoch: 0,
  cursor: undefined,
  complete: false,
  resyncFrom: undefined,
  rules: 0,
  skips: false,
  syncedAt: undefined,
};

/** Where the stored content stands; nothing stored, or nothing readable, is the empty state. */
export async function readState(db: ContentDb): Promise<ContentState> {
  return read(stateSchema, await db.meta.get('state')) ?? EMPTY;
}

/** Replaces the state; runs inside the transaction that writes what it speaks of. */
export function writeState(db: ContentDb, state: ContentState): Promise<unknown> {
  return db.meta.put({ key: 'state', ...state });
}

/** Bodies of this segment and newer ones are in the shape that this version reads; `Infinity` where none are. */
export async function readTrustedFrom(db: ContentDb): Promise<number> {
  const stored = read(formatSchema, await db.meta.get('format'));
  return stored?.format === CONTENT_FORMAT ? stored.trustedFrom : Number.POSITIVE_INFINITY;
}

/**
 * Notes which bodies this version has parsed.
 *
 * @param trustedFrom number of the first segment of them
 */
export function writeTrustedFrom(db: ContentDb, trustedFrom: number): Promise<unknown> {
  return db.meta.put({ key: 'format', format: CONTENT_FORMAT, trustedFrom });
}

/**
 * UTC instant of the last pull, changed or not. An unchanged one is kept apart from the state, so that it wakes nobody
 * who watches the content.
 */
export async function readSyncedAt(db: ContentDb, { syncedAt }: ContentState): Promise<string | undefined> {
  const unchanged = read(syncedSchema, await db.meta.get('synced'))?.at;
  return unchanged !== undefined && unchanged > (syncedAt ?? '') ? unchanged : syncedAt;
}

/** Notes an unchanged pull. */
export function writeUnchangedAt(db: ContentDb, at: string): PromiseLike<unknown> {
  return db.meta.put({ key: 'synced', at });
}

function read<T>(schema: z.ZodMiniType<T>, row: unknown): T | undefined {
  const parsed = schema.safeParse(row);
  return parsed.success ? parsed.data : undefined;
}
