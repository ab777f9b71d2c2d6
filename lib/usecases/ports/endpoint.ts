import type { PullResponse } from '../../contracts/content-pull.ts';
import type { EnrolRequest, EnrolResponse } from '../../contracts/enrolment.ts';
import type { AlongsideEvent } from '../../contracts/event.ts';
import type { IntakeResponse } from '../../contracts/event-intake.ts';
import type { ProblemReason } from '../../contracts/problem.ts';

/**
 * Why a call brought nothing. `offline`: no answer came. `answer_unreadable`: an answer came that is not in the
 * contract (a captive portal, a proxy). `endpoint_too_old` / `device_too_old`: no protocol version in common.
 * `unlisted`: refused for a reason that a newer contract has. The rest is the endpoint's own word.
 */
export type EndpointFailure = {
  ok: false;
  reason:
    | 'offline'
    | 'answer_unreadable'
    | 'endpoint_too_old'
    | 'device_too_old'
    | 'unlisted'
    | ProblemReason;
  /** With `unlisted`: what to do, in the endpoint's words. */
  action?: string;
  /** Seconds the endpoint asked to wait, if it did. */
  retryAfter?: number;
};

export type EndpointResult<T> = { ok: true; value: T } | EndpointFailure;

/** Typed client of the content endpoint. Never throws for what the network or the endpoint does. */
export interface Endpoint {
  enrol(request: EnrolRequest, previousToken?: string): Promise<EndpointResult<EnrolResponse>>;
  /** `unchanged` where nothing is new behind the cursor. */
  pull(cursor: string | undefined): Promise<EndpointResult<PullResponse | 'unchanged'>>;
  sendEvents(events: readonly AlongsideEvent[]): Promise<EndpointResult<IntakeResponse>>;
  media(sha256: string): Promise<EndpointResult<Blob>>;
}
