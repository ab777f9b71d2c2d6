import type { HTTPMethods } from 'fastify';
import { refuse } from '../http/problems.ts';
import type { App } from './app-type.ts';

const METHODS: HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'];

/** Says 405 where an address is right and the method is wrong, before any body is read. */
export function refuseOtherMethods(app: App, allowed: Record<string, HTTPMethods>): void {
  for (const [url, method] of Object.entries(allowed)) {
    app.route({
      method: METHODS.filter((other) => other !== method),
      url,
      schema: { hide: true },
      onRequest: async (_request, reply) => refuse(reply.header('allow', method), 'method_not_allowed'),
      handler: async () => undefined,
    });
  }
}
