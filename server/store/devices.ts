import type { Kysely } from 'kysely';
import type { AuditEntry } from './audit-entry.ts';
import { parseRoles, rolesJson } from './roles.ts';
import type { DeviceRecord, Enrolment } from './store.ts';
import type { Tables } from './tables.ts';

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
  return { ...device, roles: parseRoles(roles), expiresAt: expires_at };
}

/** Member, token and audit entry together, or none of them. */
export async function enrol(
  db: Kysely<Tables>,
  workspace: string,
  { tokenHash, member, team, roles: given, install, expiresAt, now }: Enrolment,
  audit: AuditEntry,
): Promise<DeviceRecord> {
  return db.transaction().execute(async (tx) => {
    const { roles: had } = await tx
      .insertInto('members')
      .values({ workspace, id: member, team, roles: rolesJson(given), joined_at: now })
      .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet({ team }))
      .returning('roles')
      .executeTakeFirstOrThrow();
    const roles = [...new Set([...parseRoles(had), ...given])];
    await tx
      .updateTable('members')
      .set({ roles: rolesJson(roles) })
      .where('workspace', '=', workspace)
      .where('id', '=', member)
      .execute();
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
    return { workspace, member, team, roles, install, expiresAt };
  });
}
