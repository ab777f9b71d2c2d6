import type { HTTPMethods } from 'fastify';
import { refuse } from '../http/problems.ts';
import type { App } from './app-type.ts';

const METHODS: HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'];

/** Says 405 where an address is right and the method is wrong, before any body is read. */
export function refuseOtherMethods(app: App, allowed: Record<string, readonly HTTPMethods[]>): void {
  for (const [url, methods] of Object.entries(allowed)) {
    const allow = methods.join(', ');
    app.route({
      method: METHODS.filter((other) => !methods.includes(other)),
      url,
      schema: { hide: true },
      onRequest: async (_request, reply) => refuse(reply.header('allow', allow), 'method_not_allowed'),
      handler: async () => undefined,
    });
  }
}
