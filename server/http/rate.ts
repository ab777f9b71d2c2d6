import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './problems.ts';

const MINUTE_MS = 60_000;

/** Whom a request is counted against: its device where there is one, else its address. */
export function deviceOrAddress(request: FastifyRequest): string {
  const { authentication } = request;
  return authentication?.ok
    ? `${authentication.principal.workspace} ${authentication.principal.install}`
    : address(request);
}

export function address(request: FastifyRequest): string {
  return normalizeIP(request.ip);
}

/**
 * Makes a hook that turns away what is too much, with `retry-after` in seconds. Counts are kept per process.
 *
 * @param perMinute requests a key may make in a minute
 */
export function limitRate(
  app: FastifyInstance,
  perMinute: number,
  keyGenerator: (request: FastifyRequest) => string,
) {
  const count = app.createRateLimit({ max: perMinute, timeWindow: MINUTE_MS, keyGenerator });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const result = await count(request);
    if (result.isAllowed || !result.isExceeded) return;
    return refuse(reply.header('retry-after', result.ttlInSeconds), 'rate_limited');
  };
}
