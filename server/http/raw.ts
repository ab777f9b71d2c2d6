import type { FastifyReply } from 'fastify';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends a body that is already in its final form, past the route's serializer. */
export function sendRaw(reply: FastifyReply, type: string, body: string | Buffer): FastifyReply {
  return reply.type(type).send(body);
}

/** Says that what the client has is current. */
export function sendNotModified(reply: FastifyReply): FastifyReply {
  return reply.code(304).send();
}
