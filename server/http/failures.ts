import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemReason } from '../../lib/contracts/problem.ts';
import { rawProblem, refuse } from './problems.ts';

/** What the framework's own errors mean to a device. */
const REASON_OF_CODE: Partial<Record<string, ProblemReason>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_UNDER_PRESSURE: 'overloaded',
};

function isBatchTooLarge({ validation, validationContext }: FastifyError): boolean {
  const issue = validation?.[0];
  return validationContext === 'body' && issue?.instancePath === '/events' && issue.keyword === 'too_big';
}

/** @returns the reason of an error; `internal` where it is not the client's doing */
function reasonOf(error: FastifyError): ProblemReason {
  if (isBatchTooLarge(error)) return 'batch_too_large';
  const known = REASON_OF_CODE[error.code];
  if (known) return known;
  if (error instanceof SyntaxError && error.statusCode === 400) return 'malformed_json';
  const { statusCode = 500 } = error;
  return statusCode >= 400 && statusCode < 500 ? 'invalid_request' : 'internal';
}

/** Where an error was thrown, without its message: that may quote what a device or the database held. */
function whereOf(error: Error): string[] {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
}

/** Answers every error of a request by the one table above, and logs those that are ours. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const reason = reasonOf(error);
  if (reason === 'internal') {
    const line = { request: request.id, error: error.name, code: error.code, at: whereOf(error) };
    request.log.error(line, 'request failed');
  }
  return refuse(reply, reason);
}

/** Answers bytes that are not HTTP. */
export function answerClientError(_error: Error, socket: Socket): void {
  if (socket.writable) socket.end(rawProblem('invalid_request'));
  else socket.destroy();
}
