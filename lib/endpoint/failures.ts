import { problemSchema, unlistedProblemSchema } from '../contracts/problem.ts';
import { negotiateProtocol, type ProtocolRange } from '../contracts/protocol.ts';
import type { EndpointFailure } from '../usecases/ports/endpoint.ts';

/** No answer came: the network, or the endpoint itself, is not there. */
export function offline(): EndpointFailure {
  return { ok: false, reason: 'offline' };
}

/** An answer came that is not in the contract, as of a captive portal or a proxy. */
export function answerUnreadable(): EndpointFailure & { reason: 'answer_unreadable' } {
  return { ok: false, reason: 'answer_unreadable' };
}

const ENDPOINT_TOO_OLD: EndpointFailure = { ok: false, reason: 'endpoint_too_old' };

const DEVICE_TOO_OLD: EndpointFailure = { ok: false, reason: 'device_too_old' };

/**
 * Reads an answer that is not a success.
 *
 * @param body its JSON, or `undefined` where it is none
 * @param ours protocol versions that this device speaks
 */
export function failureOf(response: Response, body: unknown, ours: ProtocolRange): EndpointFailure {
  const failure = listed(body, ours) ?? unlisted(body);
  if (!failure) return answerUnreadable();
  const retryAfter = retryAfterSeconds(response.headers.get('retry-after'));
  return retryAfter === undefined ? failure : { ...failure, retryAfter };
}

function listed(body: unknown, ours: ProtocolRange): EndpointFailure | undefined {
  const problem = problemSchema.safeParse(body);
  if (!problem.success) return undefined;
  const { reason, supported } = problem.data;
  return (supported && mismatch(ours, supported)) ?? { ok: false, reason };
}

/** A refusal of a newer endpoint: nothing here knows its reason, but it says itself what to do. */
function unlisted(body: unknown): EndpointFailure | undefined {
  const problem = unlistedProblemSchema.safeParse(body);
  return problem.success ? { ok: false, reason: 'unlisted', action: problem.data.action } : undefined;
}

function mismatch(ours: ProtocolRange, theirs: ProtocolRange): EndpointFailure | undefined {
  const chosen = negotiateProtocol(ours, theirs);
  if (chosen.ok) return undefined;
  return chosen.reason === 'peer_too_old' ? ENDPOINT_TOO_OLD : DEVICE_TOO_OLD;
}

/** Seconds only; the date form is for caches, and no clock is asked for here. */
function retryAfterSeconds(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}
