import type { EnrolRequest, EnrolResponse } from '../../lib/contracts/enrolment.ts';
import { joinCodeHash, type Random, secretHash } from '../auth/secrets.ts';
import { type Clock, DAY_MS } from '../clock.ts';
import type { Store } from '../store/store.ts';

export type EnrolDeps = { store: Store; clock: Clock; random: Random; tokenDays: number };

export type EnrolResult = { ok: true; enrolment: EnrolResponse } | { ok: false; reason: 'join_code_invalid' };

/** The member an earlier token stands for, expired or not, where it is of this workspace. */
async function memberBefore(store: Store, token: string | undefined, workspace: string) {
  const device = token === undefined ? undefined : await store.deviceByToken(secretHash(token));
  return device?.workspace === workspace ? device.member : undefined;
}

/**
 * Makes a device part of the team its join code is for, and gives its member the roles of the code beside those it
 * has.
 *
 * @param previousToken token of an earlier enrolment; the device keeps its member then
 */
export async function enrolDevice(
  { store, clock, random, tokenDays }: EnrolDeps,
  { joinCode, install }: EnrolRequest,
  previousToken: string | undefined,
): Promise<EnrolResult> {
  const joined = await store.teamByJoinCode(joinCodeHash(joinCode));
  if (!joined) return { ok: false, reason: 'join_code_invalid' };
  const workspace = store.workspace(joined.workspace);
  const names = await workspace.names(joined.team);
  if (!names) return { ok: false, reason: 'join_code_invalid' };

  const token = random.token();
  const member = (await memberBefore(store, previousToken, joined.workspace)) ?? `m-${random.id()}`;
  const now = clock();
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + tokenDays * DAY_MS).toISOString();
  const { roles } = await workspace.enrol(
    {
      tokenHash: secretHash(token),
      member,
      team: joined.team,
      roles: joined.roles,
      install,
      expiresAt,
      now: at,
    },
    {
      id: random.id(),
      at,
      actor: member,
      action: 'device.enrolled',
      detail: JSON.stringify({ install, roles: joined.roles }),
    },
  );
  return {
    ok: true,
    enrolment: {
      token,
      expiresAt,
      workspace: { id: joined.workspace, name: names.workspace },
      team: { id: joined.team, name: names.team },
      actor: member,
      roles,
    },
  };
}
