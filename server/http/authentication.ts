import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authentication, Authenticator, Principal } from '../auth/authenticator.ts';
import { refuse } from './problems.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on the routes that need a device. */
    authentication: Authentication | null;
  }
}

const BEARER = /^Bearer ([\w.~+/=-]{1,512})$/i;

/** @returns the bearer token of a request, or `undefined` where it has none that could be one */
export function bearerOf(request: FastifyRequest): string | undefined {
  return BEARER.exec(request.headers.authorization ?? '')?.[1];
}

/** Hook: finds out who asks. Refusing is left to `requireDevice`, so that failed attempts are counted first. */
export function identify(authenticator: Authenticator) {
  return async (request: FastifyRequest): Promise<void> => {
    request.authentication = await authenticator.authenticate(bearerOf(request));
  };
}

/** Hook: turns away who is nobody. */
export async function requireDevice(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { authentication } = request;
  if (authentication?.ok) return;
  return refuse(reply, authentication?.reason ?? 'token_missing');
}

/** Who asks, on a route behind `requireDevice`. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.authentication?.ok) throw new Error('a route that needs a device is not behind requireDevice');
  return request.authentication.principal;
}
