import type { FastifyReply } from 'fastify';
import type { Problem, ProblemReason } from '../../lib/contracts/problem.ts';
import { PROTOCOL } from '../../lib/contracts/protocol.ts';
import { JSON_TYPE, sendRaw } from './raw.ts';

type Answer = { status: number; message: string; action: string };

/** Every way a request is refused. The words are fixed, so that no input is ever echoed. */
const PROBLEMS: Record<ProblemReason, Answer> = {
  malformed_json: {
    status: 400,
    message: 'The body is not JSON.',
    action: 'Send one JSON document, in UTF-8.',
  },
  invalid_request: {
    status: 400,
    message: 'The request does not have the shape this route takes.',
    action: 'Compare it with /openapi.json.',
  },
  unsupported_media_type: {
    status: 415,
    message: 'Bodies of this content type are not taken.',
    action: 'Send application/json.',
  },
  body_too_large: {
    status: 413,
    message: 'The body is larger than this endpoint takes.',
    action: 'Send fewer events or rules at a time.',
  },
  batch_too_large: {
    status: 413,
    message: 'The batch has more events than this endpoint takes.',
    action: 'Send fewer events at a time.',
  },
  rate_limited: {
    status: 429,
    message: 'Too many requests in a short time.',
    action: 'Wait for as many seconds as the retry-after header says.',
  },
  token_missing: {
    status: 401,
    message: 'The request carries no device token.',
    action: 'Join the workspace with a code, then send the token as a bearer token.',
  },
  token_invalid: {
    status: 401,
    message: 'The device token is not known.',
    action: 'Join the workspace again with a code.',
  },
  token_expired: {
    status: 401,
    message: 'The device token has expired.',
    action: 'Join the workspace again with a code; the earlier token shows who you are.',
  },
  join_code_invalid: {
    status: 403,
    message: 'The join code is not known.',
    action: 'Check the code, or ask your administrator for the current one.',
  },
  cursor_unknown: {
    status: 410,
    message: 'The cursor cannot be continued from.',
    action: 'Pull the whole content again, without a cursor.',
  },
  media_unknown: {
    status: 404,
    message: 'There is no such media file in this workspace.',
    action: 'Pull the content again; the file may have been replaced.',
  },
  rule_unknown: {
    status: 404,
    message: 'There is no such rule in this workspace.',
    action: 'Load the list of rules again; it may have been removed.',
  },
  rule_refused: {
    status: 422,
    message: 'The rule cannot be saved as it is.',
    action: 'Each refusal says what is wrong and what to do about it.',
  },
  version_conflict: {
    status: 409,
    message: 'Somebody else has changed this since.',
    action: 'Merge both versions and save again, based on the current one.',
  },
  not_allowed: {
    status: 403,
    message: 'Your role does not allow this.',
    action: 'Ask an administrator of your workspace.',
  },
  route_unknown: {
    status: 404,
    message: 'There is nothing at this address.',
    action: 'See /openapi.json for the addresses there are.',
  },
  method_not_allowed: {
    status: 405,
    message: 'This address does not take this method.',
    action: 'See the allow header for the methods it takes.',
  },
  protocol_missing: {
    status: 400,
    message: 'The request does not say which protocol versions the device speaks.',
    action: 'Send the alongside-protocol header, as min-max.',
  },
  protocol_unsupported: {
    status: 426,
    message: 'Device and endpoint have no protocol version in common.',
    action:
      'Update the extension or the endpoint, whichever is older; `supported` says what this endpoint speaks.',
  },
  overloaded: {
    status: 503,
    message: 'The endpoint cannot take requests right now.',
    action: 'Try again a little later.',
  },
  internal: {
    status: 500,
    message: 'The endpoint failed at this request.',
    action: 'Try again later; if it lasts, ask your administrator to look at the log.',
  },
};

function problemOf(reason: ProblemReason): Problem {
  const { message, action } = PROBLEMS[reason];
  const supported = reason === 'protocol_unsupported' ? { supported: { ...PROTOCOL } } : {};
  return { reason, message, action, ...supported };
}

/**
 * Answers with the problem of this reason, and its status.
 *
 * @param details what the answer says beyond the reason, where its schema has more
 */
export function refuse(reply: FastifyReply, reason: ProblemReason, details: object = {}): FastifyReply {
  reply.code(PROBLEMS[reason].status).header('cache-control', 'no-store');
  return sendRaw(reply, JSON_TYPE, JSON.stringify({ ...problemOf(reason), ...details }));
}

/** The same answer as bytes, for a connection that never became a request. */
export function rawProblem(reason: ProblemReason): string {
  const body = JSON.stringify(problemOf(reason));
  const head = [
    'HTTP/1.1 400 Bad Request',
    `content-type: ${JSON_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
