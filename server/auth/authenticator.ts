import type { Role } from '../../lib/contracts/enrolment.ts';

/** Who a request is from, and where they belong. */
export type Principal = { workspace: string; team: string; member: string; roles: Role[]; install: string };

export type Authentication =
  | { ok: true; principal: Principal }
  | { ok: false; reason: 'token_missing' | 'token_invalid' | 'token_expired' };

/** Tells who a bearer token stands for. The seam where another identity provider comes in. */
export interface Authenticator {
  /**
   * Answers at once where it can: most requests come from a device that was just here.
   *
   * @param bearer the token, without its scheme; `undefined` where the request has none
   */
  authenticate(bearer: string | undefined): Authentication | Promise<Authentication>;
}
