import { enrolRequestSchema, enrolResponseSchema } from '../../lib/contracts/enrolment.ts';
import { problemSchema } from '../../lib/contracts/problem.ts';
import { bearerOf } from '../http/authentication.ts';
import { refuse } from '../http/problems.ts';
import { type EnrolDeps, enrolDevice } from '../usecases/enrol-device.ts';
import type { App } from './app-type.ts';

/** `POST /v1/enrol`: a join code becomes a device token. */
export function enrolRoute(app: App, deps: EnrolDeps): void {
  app.route({
    method: 'POST',
    url: '/v1/enrol',
    schema: {
      summary: 'Joins a workspace by code; an earlier bearer token of the workspace keeps the member.',
      body: enrolRequestSchema,
      response: { 200: enrolResponseSchema, '4xx': problemSchema },
    },
    async handler(request, reply) {
      const result = await enrolDevice(deps, request.body, bearerOf(request));
      if (!result.ok) return refuse(reply, result.reason);
      return reply.header('cache-control', 'no-store').send(result.enrolment);
    },
  });
}
