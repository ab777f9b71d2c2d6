import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  negotiateProtocol,
  PROTOCOL,
  PROTOCOL_HEADER,
  parseProtocolRange,
} from '../../lib/contracts/protocol.ts';
import { refuse } from './problems.ts';

/** Hook: settles which version the answer speaks, or says why there is none. */
export async function negotiate(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const header = request.headers[PROTOCOL_HEADER];
  const range = typeof header === 'string' ? parseProtocolRange(header) : undefined;
  if (!range) return refuse(reply, 'protocol_missing');
  const chosen = negotiateProtocol(PROTOCOL, range);
  if (!chosen.ok) return refuse(reply, 'protocol_unsupported');
  reply.header(PROTOCOL_HEADER, String(chosen.version));
}
