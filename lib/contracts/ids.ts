import * as z from 'zod/mini';

/** Opaque id of anything in a workspace: content, members, teams, rules, steps. Never an address, name or e-mail. */
export const opaqueIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/));

/** UUIDv7: sorts by time of making. */
export const eventIdSchema = z.uuidv7();

/** One installation of the extension in one browser profile, for one workspace. */
export const installIdSchema = z.uuid();

/** SHA-256 of a media file's bytes, lower-case hex; its address. */
export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** UTC instant in ISO 8601 with `Z`. */
export const instantSchema = z.iso.datetime({ offset: false });

/** Version number of a unit, counting from 1. */
export const versionSchema = z.int().check(z.gte(1));

export type OpaqueId = z.infer<typeof opaqueIdSchema>;
export type EventId = z.infer<typeof eventIdSchema>;
export type InstallId = z.infer<typeof installIdSchema>;
