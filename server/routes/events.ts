import {
  type IntakeResponse,
  intakeRequestSchema,
  intakeResponseSchema,
} from '../../lib/contracts/event-intake.ts';
import { problemSchema } from '../../lib/contracts/problem.ts';
import type { Clock } from '../clock.ts';
import { principalOf } from '../http/authentication.ts';
import { JSON_TYPE, sendRaw } from '../http/raw.ts';
import type { Store } from '../store/store.ts';
import { takeEvents } from '../usecases/take-events.ts';
import type { App } from './app-type.ts';

/** `POST /v1/events`: answers when every event of the batch is durable, with a verdict for each. */
export function eventsRoute(app: App, store: Store, clock: Clock): void {
  app.route({
    method: 'POST',
    url: '/v1/events',
    schema: {
      summary: 'Takes a batch of events and gives a verdict on each; safe to send again.',
      body: intakeRequestSchema,
      response: { 200: intakeResponseSchema, '4xx': problemSchema },
    },
    async handler(request, reply) {
      const principal = principalOf(request);
      const workspace = store.workspace(principal.workspace);
      const verdicts = await takeEvents(workspace, principal, request.body.events, clock());
      const answer: IntakeResponse = { verdicts };
      return sendRaw(reply.header('cache-control', 'no-store'), JSON_TYPE, JSON.stringify(answer));
    },
  });
}
