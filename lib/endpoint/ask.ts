import type * as z from 'zod/mini';
import {
  formatProtocolRange,
  negotiateProtocol,
  PROTOCOL_HEADER,
  type ProtocolRange,
} from '../contracts/protocol.ts';
import type { EndpointFailure, EndpointResult } from '../usecases/ports/endpoint.ts';
import { answerUnreadable, failureOf, offline } from './failures.ts';

export type Caller = {
  /** Origin of the endpoint, without a trailing slash. */
  origin: string;
  fetch: typeof fetch;
  /** Protocol versions that this device speaks. */
  protocol: ProtocolRange;
  /** Longest wait for a whole answer, in ms. */
  timeoutMs: number;
};

export type Question = {
  /** Path and query. */
  path: string;
  token: string | undefined;
  headers?: Record<string, string>;
  /** Sent as JSON by POST; GET without it. */
  body?: unknown;
};

/** An answer in a protocol version that both sides speak. `status` is 200 or 304. */
export type Answer = { response: Response; status: 200 | 304 };

/**
 * Asks the endpoint and reads its answer's status. Redirects are not followed: they would take a token or events to
 * another host.
 *
 * @param read takes the body of a 200; what it throws counts as an answer that never came in full
 */
export async function ask<T>(
  caller: Caller,
  question: Question,
  read: (answer: Answer) => Promise<EndpointResult<T>>,
): Promise<EndpointResult<T>> {
  try {
    const response = await send(caller, question);
    if (response.status !== 200 && response.status !== 304) return await readFailure(response, caller);
    if (!speaksOurs(response, caller.protocol)) return answerUnreadable();
    return await read({ response, status: response.status });
  } catch {
    return offline();
  }
}

/** Reads a body as JSON of a schema. */
export async function readJson<T>(response: Response, schema: z.ZodMiniType<T>): Promise<EndpointResult<T>> {
  const parsed = schema.safeParse(parseJson(await response.text()));
  return parsed.success ? { ok: true, value: parsed.data } : answerUnreadable();
}

function send({ origin, fetch, protocol, timeoutMs }: Caller, question: Question): Promise<Response> {
  const { path, token, headers, body } = question;
  return fetch(`${origin}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      [PROTOCOL_HEADER]: formatProtocolRange(protocol),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(timeoutMs),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  });
}

async function readFailure(response: Response, { protocol }: Caller): Promise<EndpointFailure> {
  return failureOf(response, parseJson(await response.text()), protocol);
}

function speaksOurs(response: Response, ours: ProtocolRange): boolean {
  const header = response.headers.get(PROTOCOL_HEADER);
  if (header === null || !/^\d{1,4}$/.test(header)) return false;
  const version = Number(header);
  return negotiateProtocol(ours, { min: version, max: version }).ok;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
