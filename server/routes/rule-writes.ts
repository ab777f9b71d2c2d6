import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { opaqueIdSchema } from '../../lib/contracts/ids.ts';
import { problemSchema } from '../../lib/contracts/problem.ts';
import {
  ruleCheckRequestSchema,
  ruleCheckResponseSchema,
  ruleConflictSchema,
  ruleRefusedSchema,
  ruleVerdictsSchema,
  ruleVersionSchema,
  ruleWriteSchema,
  ruleWritesSchema,
} from '../../lib/contracts/rule-admin.ts';
import { principalOf } from '../http/authentication.ts';
import { refuse } from '../http/problems.ts';
import { JSON_TYPE, sendRaw } from '../http/raw.ts';
import type { Store } from '../store/store.ts';
import { ruleGuard } from '../usecases/rule-guard.ts';
import {
  areNamedRight,
  type RuleDecision,
  type WriteRulesDeps,
  writeRules,
} from '../usecases/write-rules.ts';
import type { App } from './app-type.ts';
import { versionJson, versionValue } from './rule-json.ts';

/** Conflicts and refusals with what there is to tell; a rule that never was has no versions to tell of. */
function answerDecision(reply: FastifyReply, decision: RuleDecision | undefined): FastifyReply {
  if (!decision) return refuse(reply, 'internal');
  if (decision.ok) {
    return sendRaw(reply.header('cache-control', 'no-store'), JSON_TYPE, versionJson(decision.saved));
  }
  if (decision.reason === 'rule_refused') {
    return refuse(reply, 'rule_refused', { refusals: decision.refusals });
  }
  const { current, base } = decision;
  if (!current) return refuse(reply, 'rule_unknown');
  return refuse(reply, 'version_conflict', { current: versionValue(current), base: versionValue(base) });
}

function verdictOf(id: string, decision: RuleDecision): unknown {
  if (decision.ok) return { id, verdict: 'saved', version: decision.saved.version };
  if (decision.reason === 'rule_refused') return { id, verdict: 'refused', refusals: decision.refusals };
  const { current, base } = decision;
  return { id, verdict: 'conflict', current: versionValue(current), base: versionValue(base) };
}

/** `PUT /v1/rules/:id`, `POST /v1/rules` and `POST /v1/rules/check`: what admins do with their rules. */
export function ruleWriteRoutes(app: App, { store, ...deps }: WriteRulesDeps & { store: Store }): void {
  app.route({
    method: 'PUT',
    url: '/v1/rules/:id',
    schema: {
      summary: 'Saves or removes one rule, based on the version that the writer has seen; admins only.',
      params: z.strictObject({ id: opaqueIdSchema }),
      body: ruleWriteSchema,
      response: {
        200: ruleVersionSchema,
        409: ruleConflictSchema,
        422: ruleRefusedSchema,
        '4xx': problemSchema,
      },
    },
    async handler(request, reply) {
      const { workspace, member } = principalOf(request);
      const write = { id: request.params.id, ...request.body };
      if (!areNamedRight([write])) return refuse(reply, 'invalid_request');
      const [decision] = await writeRules(store.workspace(workspace), member, [write], deps);
      return answerDecision(reply, decision);
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/rules',
    schema: {
      summary: 'Saves or removes many rules, with a verdict on each; admins only.',
      body: ruleWritesSchema,
      response: { 200: ruleVerdictsSchema, '4xx': problemSchema },
    },
    async handler(request, reply) {
      const { workspace, member } = principalOf(request);
      const { writes } = request.body;
      if (!areNamedRight(writes)) return refuse(reply, 'invalid_request');
      const decisions = await writeRules(store.workspace(workspace), member, writes, deps);
      const verdicts = writes.flatMap(({ id }, index) => {
        const decision = decisions[index];
        return decision ? [verdictOf(id, decision)] : [];
      });
      return sendRaw(reply.header('cache-control', 'no-store'), JSON_TYPE, JSON.stringify({ verdicts }));
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/rules/check',
    schema: {
      summary: 'Says why a rule could not be saved, without saving it; admins only.',
      body: ruleCheckRequestSchema,
      response: { 200: ruleCheckResponseSchema, '4xx': problemSchema },
    },
    async handler(request, reply) {
      const { workspace } = principalOf(request);
      const check = await ruleGuard(store.workspace(workspace), deps.analyse, deps.clock);
      const refusals = await check(request.body.rule);
      return sendRaw(reply.header('cache-control', 'no-store'), JSON_TYPE, JSON.stringify({ refusals }));
    },
  });
}
