import type * as z from 'zod/mini';
import {
  formatProtocolRange,
  negotiateProtocol,
  PROTOCOL_HEADER,
  type ProtocolRange,
} from '../contracts/protocol.ts';
import type { EndpointResult } from '../usecases/ports/endpoint.ts';
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
  /** Sent as JSON; GET without it. */
  body?: unknown;
  /** How a body is sent: by POST unless given. */
  method?: 'PUT';
};

/** An answer in a protocol version that both sides speak. `status` is 200 or 304. */
export type Answer = { response: Response; status: 200 | 304 };

/** What came of a question, and where the endpoint refused it, the JSON in which it said so. */
export type Asked<T> = { result: EndpointResult<T>; refusal?: unknown };

/**
 * Asks the endpoint and reads its answer's status. Redirects are not followed: they would take a token or events to
 * another host.
 *
 * @param read takes the body of a 200; what it throws counts as an answer that never came in full
 */
export async function askInFull<T>(
  caller: Caller,
  question: Question,
  read: (answer: Answer) => Promise<EndpointResult<T>>,
): Promise<Asked<T>> {
  try {
    const response = await send(caller, question);
    if (response.status !== 200 && response.status !== 304) {
      const refusal = parseJson(await response.text());
      return { result: failureOf(response, refusal, caller.protocol), refusal };
    }
    if (!speaksOurs(response, caller.protocol)) return { result: answerUnreadable() };
    return { result: await read({ response, status: response.status }) };
  } catch {
    return { result: offline() };
  }
}

/** As `askInFull`, for questions whose refusals say no more than their reason. */
export async function ask<T>(...asked: Parameters<typeof askInFull<T>>): Promise<EndpointResult<T>> {
  return (await askInFull(...asked)).result;
}

/** Reads a body as JSON of a schema. */
export async function readJson<T>(response: Response, schema: z.ZodMiniType<T>): Promise<EndpointResult<T>> {
  const parsed = schema.safeParse(parseJson(await response.text()));
  return parsed.success ? { ok: true, value: parsed.data } : answerUnreadable();
}

function send({ origin, fetch, protocol, timeoutMs }: Caller, question: Question): Promise<Response> {
  const { path, token, headers, body, method = 'POST' } = question;
  return fetch(`${origin}${path}`, {
    method: body === undefined ? 'GET' : method,
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
