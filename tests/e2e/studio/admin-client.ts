import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import { ruleSchema } from '../../../lib/contracts/rule.ts';
import { connectEndpoint } from '../../../lib/endpoint/connect-endpoint.ts';
import { connectRuleAdmin } from '../../../lib/endpoint/connect-rule-admin.ts';
import type { RuleAdmin } from '../../../lib/usecases/ports/rule-admin.ts';
import { writeRules } from '../../../lib/usecases/studio/write-rules.ts';

export const ADMIN_CODE = 'ADMIN-SAMPLE';

/** Another admin of the sample workspace, who works by program. */
export async function otherAdmin(origin: string): Promise<RuleAdmin> {
  const joined = await connectEndpoint({ origin, fetch }).enrol({
    joinCode: ADMIN_CODE,
    install: randomUUID(),
  });
  if (!joined.ok) throw new Error(`joining failed: ${joined.reason}`);
  return connectRuleAdmin({ origin, token: joined.value.token, fetch });
}

type Draft = Partial<z.input<typeof ruleSchema>> & { id: string };

/** Saves new rules as given, with the sample's refund aid on a page of `intranet.example` unless they say otherwise. */
export async function addRules(admin: RuleAdmin, drafts: readonly Draft[]): Promise<void> {
  const rules = drafts.map((draft) =>
    ruleSchema.parse({
      name: draft.id,
      aids: ['refund-handling-checklist'],
      match: [{ host: 'intranet.example', path: `/${draft.id}` }],
      ...draft,
    }),
  );
  const changes = rules.map((after) => ({ id: after.id, name: after.name, before: undefined, after }));
  const { skipped } = await writeRules(admin, changes);
  if (skipped.length > 0) throw new Error(`not saved: ${JSON.stringify(skipped.slice(0, 3))}`);
}

/** Every rule, as the endpoint has it. */
export async function rulesOf(admin: RuleAdmin) {
  const answer = await admin.rules();
  if (!answer.ok) throw new Error(`reading failed: ${answer.reason}`);
  return answer.value.rules;
}
