import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  negotiateProtocol,
  PROTOCOL,
  PROTOCOL_HEADER,
  parseProtocolRange,
} from '../../lib/contracts/protocol.ts';
import { refuse } from './problems.ts';

/** Hook: settles which version the answer speaks, or says why there is none. */
export function negotiate(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const header = request.headers[PROTOCOL_HEADER];
  const range = typeof header === 'string' ? parseProtocolRange(header) : undefined;
  if (!range) {
    refuse(reply, 'protocol_missing');
    return;
  }
  const chosen = negotiateProtocol(PROTOCOL, range);
  if (!chosen.ok) {
    refuse(reply, 'protocol_unsupported');
    return;
  }
  reply.header(PROTOCOL_HEADER, String(chosen.version));
  done();
}
