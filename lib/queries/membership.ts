import type { Account } from '../usecases/ports/account.ts';
import type { ContentStore } from '../usecases/ports/content-store.ts';
import type { EndpointFailure } from '../usecases/ports/endpoint.ts';
import type { WorkStore } from '../usecases/ports/work-store.ts';

/** An account and its open databases. */
export type Session = { account: Account; content: ContentStore; work: WorkStore };

/** Why something did not work, and for a person what to do about it. */
export type Refusal = { ok: false; reason: EndpointFailure['reason'] | 'code_unreadable'; action: string };
export type Outcome = { ok: true } | Refusal;

/** Joining, leaving and keeping up with a workspace. */
export type Membership = {
  /** @param code as people pass it on: `CODE@host` */
  join(code: string): Promise<Outcome>;
  /** Fills a workspace on this device with the bundled sample. No endpoint, nothing is sent. */
  lookAround(): Promise<Outcome>;
  /** Forgets who this browser profile is. What was recorded stays until its workspace is joined again. */
  leave(): Promise<void>;
  /** The databases of an account, opened once. */
  open(account: Account): Session;
  /** Sends what waits and pulls what is new. */
  sync(session: Session): Promise<Outcome>;
};
