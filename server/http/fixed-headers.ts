import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROTOCOL_HEADER } from '../../lib/contracts/protocol.ts';
import type { App } from '../routes/app-type.ts';

const DAY_S = 86_400;
const YEAR_S = 31_536_000;

/**
 * The same on every answer, so a table: having plugins work them out anew cost a fifth of an unchanged pull. Nothing
 * here is a page, so nothing may run or be framed. The pages of the extension are of another origin: any may ask,
 * since a token is needed and never sent along by itself.
 */
const ON_EVERY_ANSWER = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': `etag, retry-after, ${PROTOCOL_HEADER}`,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'strict-transport-security': `max-age=${YEAR_S}`,
  'x-content-type-options': 'nosniff',
};

const ON_PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, PUT',
  'access-control-allow-headers': `authorization, content-type, if-none-match, ${PROTOCOL_HEADER}`,
  'access-control-max-age': String(DAY_S),
};

function setFixedHeaders(_request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.headers(ON_EVERY_ANSWER);
  done();
}

/** Tells browsers to treat every answer as data, and that pages of other origins may ask. */
export function addFixedHeaders(app: App): void {
  app.addHook('onRequest', setFixedHeaders);
  app.route({
    method: 'OPTIONS',
    url: '*',
    schema: { hide: true },
    handler: async (_request, reply) => reply.headers(ON_PREFLIGHT).code(204).send(),
  });
}
