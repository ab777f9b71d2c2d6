import type { EndpointFailure } from './ports/endpoint.ts';

/**
 * What a device does about a failure. `retry`: later, by itself. `rejoin`: somebody must enter a join code.
 * `update_device`, `update_endpoint`: nothing goes through before that; all keeps working offline.
 */
type NextStep = 'retry' | 'rejoin' | 'update_device' | 'update_endpoint';

export type SyncFailure = {
  ok: false;
  /** `answer_inconsistent`: each answer was in the contract, and together they lead nowhere. */
  reason: EndpointFailure['reason'] | 'storage_failed' | 'answer_inconsistent';
  next: NextStep;
  /** With `unlisted`: what to do, in the endpoint's words. */
  action?: string;
  /** Seconds the endpoint asked to wait, if it did. */
  retryAfter?: number;
};

const NEXT_STEPS: Partial<Record<EndpointFailure['reason'], NextStep>> = {
  token_missing: 'rejoin',
  token_invalid: 'rejoin',
  token_expired: 'rejoin',
  device_too_old: 'update_device',
  endpoint_too_old: 'update_endpoint',
};

/** What the endpoint answered, with what follows from it; a reason that asks nothing of anybody is tried again. */
export function fromEndpoint(failure: EndpointFailure): SyncFailure {
  return { ...failure, next: NEXT_STEPS[failure.reason] ?? 'retry' };
}

export const STORAGE_FAILED: SyncFailure = { ok: false, reason: 'storage_failed', next: 'retry' };

export const NOT_UNDERSTOOD: SyncFailure = { ok: false, reason: 'answer_inconsistent', next: 'retry' };
