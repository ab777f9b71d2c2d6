import {
  ruleCheckResponseSchema,
  ruleConflictSchema,
  ruleHistorySchema,
  ruleListSchema,
  ruleRefusedSchema,
  ruleVerdictsSchema,
  ruleVersionSchema,
} from '../contracts/rule-admin.ts';
import type { EndpointFailure } from '../usecases/ports/endpoint.ts';
import type { RuleAdmin, RuleWriteResult } from '../usecases/ports/rule-admin.ts';
import { ask, askInFull, readJson } from './ask.ts';
import { type ConnectOptions, callerOf } from './connect-endpoint.ts';
import { answerUnreadable } from './failures.ts';

/**
 * Makes the client of one endpoint for who administers its rules. Apart from `connectEndpoint`, so that what every
 * device loads holds nothing of it.
 */
export function connectRuleAdmin(options: ConnectOptions): RuleAdmin {
  const { token } = options;
  const caller = callerOf(options);
  return {
    rules: () =>
      ask(caller, { path: '/v1/rules', token }, ({ response }) => readJson(response, ruleListSchema)),

    async writeRule(id, write) {
      const question = { path: `/v1/rules/${id}`, token, method: 'PUT', body: write } as const;
      const { result, refusal } = await askInFull(caller, question, ({ response }) =>
        readJson(response, ruleVersionSchema),
      );
      return result.ok ? result : writeFailure(result, refusal);
    },

    async writeRules(writes) {
      const question = { path: '/v1/rules', token, body: { writes } };
      const answer = await ask(caller, question, ({ response }) => readJson(response, ruleVerdictsSchema));
      return answer.ok ? { ok: true, value: answer.value.verdicts } : answer;
    },

    async checkRule(rule) {
      const question = { path: '/v1/rules/check', token, body: { rule } };
      const answer = await ask(caller, question, ({ response }) =>
        readJson(response, ruleCheckResponseSchema),
      );
      return answer.ok ? { ok: true, value: answer.value.refusals } : answer;
    },

    async ruleHistory(id) {
      const answer = await ask(caller, { path: `/v1/rules/${id}/history`, token }, ({ response }) =>
        readJson(response, ruleHistorySchema),
      );
      return answer.ok ? { ok: true, value: answer.value.versions } : answer;
    },
  };
}

/** A refused write, with what the endpoint says of it beyond the reason. */
function writeFailure(failure: EndpointFailure, refusal: unknown): RuleWriteResult {
  const { reason } = failure;
  if (reason === 'version_conflict') {
    const conflict = ruleConflictSchema.safeParse(refusal);
    if (!conflict.success) return answerUnreadable();
    const { current, base } = conflict.data;
    return { ok: false, reason, current, base };
  }
  if (reason === 'rule_refused') {
    const refused = ruleRefusedSchema.safeParse(refusal);
    return refused.success ? { ok: false, reason, refusals: refused.data.refusals } : answerUnreadable();
  }
  return { ...failure, reason };
}
