import * as z from 'zod/mini';
import { problemSchema } from '../../lib/contracts/problem.ts';
import { refuse } from '../http/problems.ts';
import type { Store } from '../store/store.ts';
import type { App } from './app-type.ts';

const statusSchema = z.object({ status: z.literal('ok') });

/** Answered however busy the endpoint is, or a supervisor would restart it for being busy. */
const config = { pressureHandler: () => undefined };

/** `/healthz`: the process runs. `/readyz`: its database answers and is of this version. */
export function healthRoutes(app: App, store: Store): void {
  app.route({
    method: 'GET',
    url: '/healthz',
    config,
    schema: { summary: 'The process runs.', response: { 200: statusSchema } },
    handler: async () => ({ status: 'ok' as const }),
  });
  app.route({
    method: 'GET',
    url: '/readyz',
    config,
    schema: {
      summary: 'The database answers and is of this version.',
      response: { 200: statusSchema, '5xx': problemSchema },
    },
    async handler(_request, reply) {
      if (!(await store.ready())) return refuse(reply, 'overloaded');
      return reply.send({ status: 'ok' });
    },
  });
}
