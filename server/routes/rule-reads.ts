import * as z from 'zod/mini';
import { opaqueIdSchema } from '../../lib/contracts/ids.ts';
import { problemSchema } from '../../lib/contracts/problem.ts';
import { ruleHistorySchema, ruleListSchema } from '../../lib/contracts/rule-admin.ts';
import type { Clock } from '../clock.ts';
import { principalOf } from '../http/authentication.ts';
import { refuse } from '../http/problems.ts';
import { JSON_TYPE, sendRaw } from '../http/raw.ts';
import type { Store } from '../store/store.ts';
import { listRules } from '../usecases/list-rules.ts';
import type { App } from './app-type.ts';
import { historyJson, listJson } from './rule-json.ts';

/** Most versions told of one rule. */
const HISTORY_MAX = 200;

/** `GET /v1/rules` and `GET /v1/rules/:id/history`: what admins see of their rules. */
export function ruleReadRoutes(app: App, store: Store, clock: Clock): void {
  app.route({
    method: 'GET',
    url: '/v1/rules',
    schema: {
      summary:
        'Every rule with its version and use, and the aids, teams and hosts that rules may name; admins only.',
      response: { 200: ruleListSchema, '4xx': problemSchema },
    },
    async handler(request, reply) {
      const { workspace } = principalOf(request);
      const list = await listRules(store.workspace(workspace), clock());
      return sendRaw(reply.header('cache-control', 'no-store'), JSON_TYPE, listJson(list));
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/rules/:id/history',
    schema: {
      summary: `The newest ${HISTORY_MAX} versions of a rule, newest first; admins only.`,
      params: z.strictObject({ id: opaqueIdSchema }),
      response: { 200: ruleHistorySchema, '4xx': problemSchema },
    },
    async handler(request, reply) {
      const { workspace } = principalOf(request);
      const versions = await store.workspace(workspace).rules.history(request.params.id, HISTORY_MAX);
      if (versions.length === 0) return refuse(reply, 'rule_unknown');
      return sendRaw(reply.header('cache-control', 'no-store'), JSON_TYPE, historyJson(versions));
    },
  });
}
