import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { refuse } from './problems.ts';
import { RequestCounts } from './request-counts.ts';

/** Whom a request is counted against: its device where there is one, else its address. */
export function deviceOrAddress(request: FastifyRequest): string {
  const { authentication } = request;
  return authentication?.ok
    ? `${authentication.principal.workspace} ${authentication.principal.install}`
    : address(request);
}

/** Of IPv6, the network: one machine has the whole of it. */
export function address(request: FastifyRequest): string {
  return normalizeIP(request.ip);
}

/**
 * Makes a hook that turns away what is too much, with `retry-after` in seconds. Counts are kept per process.
 *
 * @param perMinute requests a key may make in a minute
 */
export function limitRate(perMinute: number, clock: Clock, keyOf: (request: FastifyRequest) => string) {
  const counts = new RequestCounts(perMinute);
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const waitMs = counts.add(keyOf(request), clock().getTime());
    if (waitMs === 0) done();
    else refuse(reply.header('retry-after', Math.ceil(waitMs / 1000)), 'rate_limited');
  };
}
