import type { Role } from '../../contracts/enrolment.ts';
import type { InstallId, OpaqueId } from '../../contracts/ids.ts';

type Identity = {
  install: InstallId;
  workspace: { id: OpaqueId; name: string };
  team: { id: OpaqueId; name: string };
  /** Opaque id of the member; `actor` of every event. */
  actor: OpaqueId;
  roles: Role[];
};

/** Looking around with the bundled sample: no endpoint, nothing is sent anywhere. */
export type SampleAccount = Identity & { mode: 'sample' };

/** Enrolled at an endpoint. `endpoint` is its origin, without a trailing slash. */
export type WorkspaceAccount = Identity & {
  mode: 'workspace';
  endpoint: string;
  token: string;
  /** UTC instant, ISO 8601. */
  expiresAt: string;
};

/** Who this browser profile is. Databases are named by `workspace.id`, so that no workspace sees another's. */
export type Account = SampleAccount | WorkspaceAccount;

/** Keeps the account across restarts (`storage.local`). */
export interface AccountStore {
  get(): Promise<Account | undefined>;
  save(account: Account): Promise<void>;
  clear(): Promise<void>;
  /** The last account held in this workspace, kept after leaving it: its token proves who rejoins. */
  previous(workspace: OpaqueId): Promise<Account | undefined>;
  /**
   * The account held last at an endpoint (an origin), left or not: before the endpoint answers, a join code does
   * not tell its workspace, so this is the best guess at who rejoins.
   */
  previousAt(endpoint: string): Promise<WorkspaceAccount | undefined>;
  /** @returns a function that stops listening */
  onChange(listener: (account: Account | undefined) => void): () => void;
}
