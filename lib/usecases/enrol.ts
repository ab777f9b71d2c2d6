import type { EnrolResponse } from '../contracts/enrolment.ts';
import type { InstallId } from '../contracts/ids.ts';
import { type JoinCodeFailure, parseJoinCode } from './join-code.ts';
import type { AccountStore, WorkspaceAccount } from './ports/account.ts';
import type { Endpoint, EndpointFailure } from './ports/endpoint.ts';
import type { WorkStore } from './ports/work-store.ts';

export type EnrolDeps = {
  accounts: Pick<AccountStore, 'get' | 'previous' | 'previousAt' | 'save'>;
  /** Client of the endpoint at an origin. */
  endpointAt(origin: string): Pick<Endpoint, 'enrol'>;
  /** The work database of an account. */
  workOf(account: WorkspaceAccount): Pick<WorkStore, 'setRetryState'>;
  /** Draws a fresh UUID. */
  newInstall(): InstallId;
};

export type EnrolResult = { ok: true; account: WorkspaceAccount } | JoinCodeFailure | EndpointFailure;

/**
 * Joins a workspace, or joins it again. Who was in this workspace before keeps member and install, so that what
 * this device recorded and could not send yet is sent under the name it was recorded under. Each workspace has an
 * install of its own: nothing ties a person's workspaces together.
 *
 * @param text a join code as people pass it on
 */
export async function enrol(deps: EnrolDeps, text: string): Promise<EnrolResult> {
  const parsed = parseJoinCode(text);
  if (!parsed.ok) return parsed;
  const { code, endpoint } = parsed;
  const client = deps.endpointAt(endpoint);

  const join = async (known: WorkspaceAccount | undefined) => {
    const install = known?.install ?? deps.newInstall();
    const answer = await client.enrol({ joinCode: code, install }, known?.token);
    return { known, install, answer };
  };

  let joined = await join(await guess(deps, endpoint));
  if (joined.answer.ok && joined.known && joined.known.workspace.id !== joined.answer.value.workspace.id) {
    joined = await join(await before(deps, endpoint, joined.answer.value));
  }
  if (!joined.answer.ok) return joined.answer;
  const account = accountOf(endpoint, joined.install, joined.answer.value);
  // What failed with the old token is worth another try at once. A database that cannot say so now is told of later.
  await deps
    .workOf(account)
    .setRetryState(undefined)
    .catch(() => undefined);
  await deps.accounts.save(account);
  return { ok: true, account };
}

/** The code does not tell its workspace before the endpoint does; the account held last there is the best guess. */
async function guess({ accounts }: EnrolDeps, endpoint: string): Promise<WorkspaceAccount | undefined> {
  const current = await accounts.get();
  return current?.mode === 'workspace' && current.endpoint === endpoint
    ? current
    : accounts.previousAt(endpoint);
}

/** A token goes to no other endpoint than the one that gave it, even if both name the workspace alike. */
async function before(
  { accounts }: EnrolDeps,
  endpoint: string,
  { workspace }: EnrolResponse,
): Promise<WorkspaceAccount | undefined> {
  const account = await accounts.previous(workspace.id);
  return account?.mode === 'workspace' && account.endpoint === endpoint ? account : undefined;
}

function accountOf(endpoint: string, install: InstallId, answer: EnrolResponse): WorkspaceAccount {
  const { token, expiresAt, workspace, team, actor, roles } = answer;
  return { mode: 'workspace', install, endpoint, token, expiresAt, workspace, team, actor, roles };
}
