import { PULL_PAGE_MAX, type PullResponse, pullResponseSchema } from '../contracts/content-pull.ts';
import { enrolResponseSchema } from '../contracts/enrolment.ts';
import { intakeResponseSchema } from '../contracts/event-intake.ts';
import { PROTOCOL, type ProtocolRange } from '../contracts/protocol.ts';
import { MEDIA_FILE_BYTES_MAX } from '../domain/media/make-room.ts';
import type { Endpoint, EndpointResult } from '../usecases/ports/endpoint.ts';
import { sha256Of } from '../usecases/sha256.ts';
import { ask, type Caller, readJson } from './ask.ts';
import { answerUnreadable } from './failures.ts';

export type ConnectOptions = {
  /** Origin of the endpoint, without a trailing slash. */
  origin: string;
  /** Token of this device; only `enrol` works without one. */
  token?: string;
  fetch: typeof fetch;
  protocol?: ProtocolRange;
  /** Longest wait for a whole answer, in ms. */
  timeoutMs?: number;
};

/** A page of content may have some megabytes, and come over a slow line. */
const TIMEOUT_MS = 90_000;

/** Whom every question goes to, and how. */
export function callerOf({
  origin,
  fetch,
  protocol = PROTOCOL,
  timeoutMs = TIMEOUT_MS,
}: ConnectOptions): Caller {
  return { origin, fetch, protocol, timeoutMs };
}

/** Makes the client of one endpoint. It keeps no state and no connection. */
export function connectEndpoint(options: ConnectOptions): Endpoint {
  const { token } = options;
  const caller = callerOf(options);
  return {
    enrol: (request, previousToken) =>
      ask(caller, { path: '/v1/enrol', token: previousToken, body: request }, ({ response }) =>
        readJson(response, enrolResponseSchema),
      ),

    pull: (cursor) => {
      const query = new URLSearchParams({ limit: String(PULL_PAGE_MAX), ...(cursor && { cursor }) });
      const question = {
        path: `/v1/content?${query}`,
        token,
        headers: cursor === undefined ? {} : { 'if-none-match': `"${cursor}"` },
      };
      return ask<PullResponse | 'unchanged'>(caller, question, async ({ response, status }) =>
        status === 304 ? { ok: true, value: 'unchanged' } : readJson(response, pullResponseSchema),
      );
    },

    sendEvents: (events) =>
      ask(caller, { path: '/v1/events', token, body: { events } }, ({ response }) =>
        readJson(response, intakeResponseSchema),
      ),

    media: (sha256) =>
      ask(caller, { path: `/v1/media/${sha256}`, token }, ({ response }) => readMedia(response, sha256)),
  };
}

/** Media is what its address says, or it is nothing: a proxy may have put something else in its place. */
async function readMedia(response: Response, sha256: string): Promise<EndpointResult<Blob>> {
  if (Number(response.headers.get('content-length')) > MEDIA_FILE_BYTES_MAX) {
    await response.body?.cancel();
    return { ok: false, reason: 'body_too_large' };
  }
  const blob = await response.blob();
  return (await sha256Of(await blob.arrayBuffer())) === sha256
    ? { ok: true, value: blob }
    : answerUnreadable();
}
