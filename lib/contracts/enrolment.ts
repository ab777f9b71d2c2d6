import * as z from 'zod/mini';
import { installIdSchema, instantSchema, opaqueIdSchema } from './ids.ts';

/** The part of a join code before the `@`: which workspace and team to join. */
export const joinCodeSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{6,64}$/));

export const roleSchema = z.enum(['learner', 'lead', 'ops', 'sme', 'analyst', 'admin']);

/**
 * `POST /v1/enrol`. With the bearer token of an earlier enrolment (expired or not) in the same workspace, the
 * device keeps its member; without one it becomes a new member of the team the code is for.
 */
export const enrolRequestSchema = z.strictObject({ joinCode: joinCodeSchema, install: installIdSchema });

export const enrolResponseSchema = z.object({
  token: z.string().check(z.minLength(32), z.maxLength(256)),
  expiresAt: instantSchema,
  workspace: z.object({ id: opaqueIdSchema, name: z.string() }),
  team: z.object({ id: opaqueIdSchema, name: z.string() }),
  /** Opaque id of the member; the `actor` of this device's events. */
  actor: opaqueIdSchema,
  roles: z.array(roleSchema),
});

export type Role = z.infer<typeof roleSchema>;
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;
export type EnrolResponse = z.infer<typeof enrolResponseSchema>;
