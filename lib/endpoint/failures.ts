import { problemSchema } from '../contracts/problem.ts';
import { negotiateProtocol, type ProtocolRange } from '../contracts/protocol.ts';
import type { EndpointFailure } from '../usecases/ports/endpoint.ts';

export function offline(): EndpointFailure {
  return { ok: false, reason: 'offline', action: 'Check the connection. Everything here works offline too.' };
}

export function answerUnreadable(): EndpointFailure & { reason: 'answer_unreadable' } {
  return {
    ok: false,
    reason: 'answer_unreadable',
    action: 'Something else answered than the endpoint. Sign in to this network, or check the address.',
  };
}

const ENDPOINT_TOO_OLD: EndpointFailure = {
  ok: false,
  reason: 'endpoint_too_old',
  action: 'The endpoint is older than this extension. Ask your administrator to update it.',
};

const DEVICE_TOO_OLD: EndpointFailure = {
  ok: false,
  reason: 'device_too_old',
  action: 'This extension is older than the endpoint takes. Update the extension.',
};

/**
 * Reads an answer that is not a success.
 *
 * @param body its JSON, or `undefined` where it is none
 * @param ours protocol versions that this device speaks
 */
export function failureOf(response: Response, body: unknown, ours: ProtocolRange): EndpointFailure {
  const problem = problemSchema.safeParse(body);
  if (!problem.success) return answerUnreadable();
  const { reason, action, supported } = problem.data;
  const failure = (supported && mismatch(ours, supported)) ?? { ok: false, reason, action };
  const retryAfter = retryAfterSeconds(response.headers.get('retry-after'));
  return retryAfter === undefined ? failure : { ...failure, retryAfter };
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
