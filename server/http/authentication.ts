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
  return (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    const answer = authenticator.authenticate(bearerOf(request));
    if (answer instanceof Promise) {
      answer.then((authentication) => {
        request.authentication = authentication;
        done();
      }, done);
      return;
    }
    request.authentication = answer;
    done();
  };
}

/** Hook: turns away who is nobody. */
export function requireDevice(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const { authentication } = request;
  if (authentication?.ok) done();
  else refuse(reply, authentication?.reason ?? 'token_missing');
}

/** Who asks, on a route behind `requireDevice`. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.authentication?.ok) throw new Error('a route that needs a device is not behind requireDevice');
  return request.authentication.principal;
}

/** Hook, behind `requireDevice`: turns away who does not administer the workspace. */
export function requireAdmin(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (principalOf(request).roles.includes('admin')) done();
  else refuse(reply, 'not_allowed');
}
