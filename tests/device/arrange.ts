import { inject, onTestFinished } from 'vitest';
import type { Change } from '../../lib/contracts/content-pull.ts';
import type { AlongsideEvent } from '../../lib/contracts/event.ts';
import { connectEndpoint } from '../../lib/endpoint/connect-endpoint.ts';
import { type Device, openDevice } from '../../lib/storage/open-device.ts';
import { type EnrolDeps, enrol } from '../../lib/usecases/enrol.ts';
import type { KeepInStepDeps } from '../../lib/usecases/keep-in-step.ts';
import type { Account, AccountStore, WorkspaceAccount } from '../../lib/usecases/ports/account.ts';
import { browserPorts, webLocks } from '../fixtures/device-ports.ts';
import type { OddAnswer } from './odd-endpoint.ts';

type Cut = 'before' | 'during' | 'after' | 'none';

async function order(name: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${inject('desk')}/${name}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** Cuts a device's requests to the paths that a regular expression finds, each in turn; the rest goes through. */
export const cutInTurn = ({ token }: WorkspaceAccount, path: string, ...cuts: Cut[]) =>
  order('cut', { token, path, cuts, again: false });
/** Cuts all of them until told otherwise. (Chromium repeats what a reused connection brought no answer to.) */
export const cutAll = ({ token }: WorkspaceAccount, path: string, cut: Cut) =>
  order('cut', { token, path, cuts: [cut], again: true });
export const changeEpoch = () => order('changeEpoch', {});
export const sayOdd = (...answers: OddAnswer[]) => order('say', answers);
export const seenByOdd = async () => (await order('seen', {})) as string[];

/** A workspace of its own at the real endpoint. */
export async function arrangeWorkspace() {
  const workspace = `w-${crypto.randomUUID()}`;
  const codes = (await order('makeWorkspace', { workspace })) as Record<
    'code' | 'salesCode' | 'adminCode',
    string
  >;
  /** As people pass it on. */
  const passedOn = (code: string) => `${code}@${inject('endpoint')}`;
  return {
    workspace,
    /** Of the support team. */
    joinCode: passedOn(codes.code),
    salesCode: passedOn(codes.salesCode),
    /** Of an admin in the support team. */
    adminCode: passedOn(codes.adminCode),
    put: (...items: Change[]) => order('put', { workspace, items }),
    remove: (...items: { kind: string; id: string }[]) => order('remove', { workspace, items }),
    putMedia: async (text: string) => (await order('putMedia', { workspace, text })) as { sha256: string },
    expireTokens: () => order('expireTokens', { workspace }),
  };
}

export async function eventsOf(install: string): Promise<AlongsideEvent[]> {
  return (await order('events', { install })) as AlongsideEvent[];
}

/** Accounts of one browser profile, in memory. */
export function profile() {
  let current: Account | undefined;
  const remembered = new Map<string, Account>();
  const accounts: Pick<AccountStore, 'get' | 'save' | 'clear' | 'previous' | 'previousAt'> = {
    get: async () => current,
    async save(account) {
      current = account;
      remembered.delete(account.workspace.id);
      remembered.set(account.workspace.id, account);
    },
    async clear() {
      current = undefined;
    },
    previous: async (workspace) => remembered.get(workspace),
    previousAt: async (endpoint) =>
      [...remembered.values()]
        .filter((account) => account.mode === 'workspace')
        .findLast((account) => account.endpoint === endpoint),
  };
  return accounts;
}

export function enrolDeps(accounts: EnrolDeps['accounts']): EnrolDeps {
  return {
    accounts,
    endpointAt: (origin) => connectEndpoint({ origin, fetch }),
    workOf: (account) => deviceOf(account).work,
    newInstall: () => crypto.randomUUID(),
  };
}

function deviceOf(account: WorkspaceAccount): Device {
  const device = openDevice(account, browserPorts(account.install));
  onTestFinished(() => device.close());
  return device;
}

/** A device that joined: its account, its databases and all that `keepInStep` needs. */
export async function joinedDevice(joinCode: string, accounts = profile()) {
  const joined = await enrol(enrolDeps(accounts), joinCode);
  if (!joined.ok) throw new Error(joined.reason);
  return deviceFor(joined.account);
}

export function deviceFor(account: WorkspaceAccount, origin = account.endpoint) {
  const { content, work } = deviceOf(account);
  const deps: KeepInStepDeps = {
    workspace: account.workspace.id,
    content,
    work,
    endpoint: connectEndpoint({ origin, token: account.token, fetch }),
    locks: webLocks,
    now: () => new Date(),
    random: () => 0.5,
  };
  return { account, content, work, deps };
}
