import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { roleSchema } from '../../lib/contracts/enrolment.ts';
import type { AuditEntry, DeviceRecord, Enrolment } from './store.ts';
import type { Tables } from './tables.ts';

const rolesSchema = z.array(roleSchema);

/** What a member who joins by code may do. */
const JOINED_ROLES = JSON.stringify(['learner']);

/** The one read that starts from no workspace: the token says which one. */
export async function deviceByToken(
  db: Kysely<Tables>,
  tokenHash: string,
): Promise<DeviceRecord | undefined> {
  const row = await db
    .selectFrom('devices')
    .innerJoin('members', (join) =>
      join.onRef('members.workspace', '=', 'devices.workspace').onRef('members.id', '=', 'devices.member'),
    )
    .select(['devices.workspace', 'member', 'team', 'roles', 'install', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return undefined;
  const { roles, expires_at, ...device } = row;
  return { ...device, roles: rolesSchema.parse(JSON.parse(roles)), expiresAt: expires_at };
}

/** Member, token and audit entry together, or none of them. */
export async function enrol(
  db: Kysely<Tables>,
  workspace: string,
  { tokenHash, member, team, install, expiresAt, now }: Enrolment,
  audit: AuditEntry,
): Promise<DeviceRecord> {
  return db.transaction().execute(async (tx) => {
    const { roles } = await tx
      .insertInto('members')
      .values({ workspace, id: member, team, roles: JOINED_ROLES, joined_at: now })
      .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet({ team }))
      .returning('roles')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('devices')
      .values({
        token_hash: tokenHash,
        workspace,
        member,
        install,
        created_at: now,
        expires_at: expiresAt,
      })
      .execute();
    await tx
      .insertInto('audit')
      .values({ workspace, ...audit })
      .execute();
    return { workspace, member, team, roles: rolesSchema.parse(JSON.parse(roles)), install, expiresAt };
  });
}
