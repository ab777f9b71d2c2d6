import { expect, test } from 'vitest';
import { ruleSchema } from '../../lib/contracts/rule.ts';
import { connectRuleAdmin } from '../../lib/endpoint/connect-rule-admin.ts';
import { enrol } from '../../lib/usecases/enrol.ts';
import { keepInStep } from '../../lib/usecases/keep-in-step.ts';
import type { WorkspaceAccount } from '../../lib/usecases/ports/account.ts';
import { aidChange, ruleChange } from '../fixtures/content.ts';
import { arrangeWorkspace, deviceFor, enrolDeps, joinedDevice, profile } from './arrange.ts';

const adminAt = ({ endpoint, token }: WorkspaceAccount) =>
  connectRuleAdmin({ origin: endpoint, token, fetch });
const ruleFor = (teams: string[], name = 'Refunds') =>
  ruleSchema.parse({ ...(ruleChange('r1', ['a1']).body as object), name, teams });

/** A device in a browser profile of its own: databases and locks go by the workspace's id. */
async function joinedProfile(code: string) {
  const { account } = await joinedDevice(code);
  const { id, name } = account.workspace;
  return deviceFor({ ...account, workspace: { id: `${id}-${account.install}`, name } });
}

/** A workspace with one aid: an admin, and a device of each team that is in step. */
async function arrangeTeams() {
  const { joinCode, salesCode, adminCode, put } = await arrangeWorkspace();
  await put(aidChange('a1'));
  const { account } = await joinedDevice(adminCode);
  const devices = { support: await joinedProfile(joinCode), sales: await joinedProfile(salesCode) };
  const sync = async () => {
    for (const { deps } of Object.values(devices)) {
      expect(await keepInStep(deps, true)).toMatchObject({ ok: true });
    }
  };
  /** Names of the rules that each team has. */
  const rules = async () => {
    const names = async (content: typeof devices.support.content) =>
      (await content.rules()).map(({ name }) => name);
    return { support: await names(devices.support.content), sales: await names(devices.sales.content) };
  };
  await sync();
  return { admin: adminAt(account), adminCode, sync, rules };
}

/** The version of a rule that has to be saved. */
async function saved(writing: ReturnType<ReturnType<typeof adminAt>['writeRule']>): Promise<number> {
  const answer = await writing;
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.version;
}

test('a rule that an admin saves is on the devices of its teams by the next sync, and on no other', async () => {
  const { admin, sync, rules } = await arrangeTeams();
  const first = await saved(admin.writeRule('r1', { rule: ruleFor(['support']), basedOn: null }));
  await sync();
  expect(await rules()).toEqual({ support: ['Refunds'], sales: [] });

  const moved = await saved(admin.writeRule('r1', { rule: ruleFor(['sales']), basedOn: first }));
  await sync();
  expect(await rules()).toEqual({ support: [], sales: ['Refunds'] });

  await saved(admin.writeRule('r1', { rule: null, basedOn: moved }));
  await sync();
  expect(await rules()).toEqual({ support: [], sales: [] });
});

test('of two admins one is told of the other, and devices get what they agree on', async () => {
  const { admin, adminCode, sync, rules } = await arrangeTeams();
  const other = adminAt((await joinedDevice(adminCode)).account);
  const base = ruleFor(['support']);
  const version = await saved(admin.writeRule('r1', { rule: base, basedOn: null }));
  await saved(other.writeRule('r1', { rule: { ...base, name: 'Refunds and returns' }, basedOn: version }));

  const stale = await admin.writeRule('r1', { rule: { ...base, priority: 9 }, basedOn: version });
  if (stale.ok || stale.reason !== 'version_conflict') throw new Error('no conflict');
  expect([stale.base?.rule?.name, stale.current?.rule?.name]).toEqual(['Refunds', 'Refunds and returns']);
  await sync();
  expect(await rules()).toMatchObject({ support: ['Refunds and returns'] });

  const { current } = stale;
  if (!current?.rule) throw new Error('the current version is missing');
  await saved(admin.writeRule('r1', { rule: { ...current.rule, priority: 9 }, basedOn: current.version }));
  await sync();
  expect(await rules()).toMatchObject({ support: ['Refunds and returns'] });
  expect(await admin.rules()).toMatchObject({ value: { rules: [{ rule: { priority: 9 } }] } });
});

test('what the guard refuses comes back as refusals and reaches no device', async () => {
  const { admin, sync, rules } = await arrangeTeams();
  const rule = { ...ruleFor(['support']), aids: ['a2'] };
  const refusals = [{ reason: 'aid_unknown', field: 'aids', index: 0 }];
  expect(await admin.checkRule(rule)).toMatchObject({ ok: true, value: refusals });
  expect(await admin.writeRule('r1', { rule, basedOn: null })).toMatchObject({
    reason: 'rule_refused',
    refusals,
  });
  expect(await admin.writeRules([{ id: 'r1', rule, basedOn: null }])).toMatchObject({
    value: [{ verdict: 'refused', refusals }],
  });
  await sync();
  expect(await rules()).toEqual({ support: [], sales: [] });
});

test('a learner may not, and may after joining again with a code for admins', async () => {
  const { joinCode, adminCode } = await arrangeWorkspace();
  const accounts = profile();
  const { account } = await joinedDevice(joinCode, accounts);
  expect(await adminAt(account).rules()).toMatchObject({ ok: false, reason: 'not_allowed' });
  const again = await enrol(enrolDeps(accounts), adminCode);
  if (!again.ok) throw new Error(again.reason);
  expect(again.account).toMatchObject({ actor: account.actor, roles: ['learner', 'admin'] });
  expect(await adminAt(again.account).rules()).toMatchObject({ ok: true });
});
