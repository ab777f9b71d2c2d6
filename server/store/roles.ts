import * as z from 'zod/mini';
import { type Role, roleSchema } from '../../lib/contracts/enrolment.ts';

const rolesSchema = z.array(roleSchema);

/** Reads roles as they are stored. */
export function parseRoles(json: string): Role[] {
  return rolesSchema.parse(JSON.parse(json));
}

/** The form in which roles are stored. */
export function rolesJson(roles: readonly Role[]): string {
  return JSON.stringify(roles);
}
