import { expect, inject, test } from 'vitest';
import { enrol } from '../../lib/usecases/enrol.ts';
import { keepInStep } from '../../lib/usecases/keep-in-step.ts';
import { arrangeWorkspace, deviceFor, enrolDeps, profile } from './arrange.ts';

async function joined(accounts: ReturnType<typeof profile>, joinCode: string) {
  const result = await enrol(enrolDeps(accounts), joinCode);
  if (!result.ok) throw new Error(result.reason);
  return result.account;
}

test('a join code makes an account that the endpoint knows', async () => {
  const { workspace, joinCode } = await arrangeWorkspace();
  const accounts = profile();
  const account = await joined(accounts, `  ${joinCode.toLowerCase()} `);
  expect(account).toMatchObject({
    mode: 'workspace',
    endpoint: inject('endpoint'),
    workspace: { id: workspace },
    team: { id: 'support', name: 'Support' },
    roles: ['learner'],
  });
  expect(await accounts.get()).toEqual(account);
  expect(await keepInStep(deviceFor(account).deps, true)).toMatchObject({ ok: true });
});

test('who leaves and comes back is the same member and install, and sends what was left', async () => {
  const { joinCode } = await arrangeWorkspace();
  const accounts = profile();
  const first = await joined(accounts, joinCode);
  await deviceFor(first).work.record([{ type: 'help.requested', data: {} }]);
  await accounts.clear();
  const second = await joined(accounts, joinCode);
  expect(second).toMatchObject({ install: first.install, actor: first.actor });
  expect(await keepInStep(deviceFor(second).deps, true)).toMatchObject({ ok: true, settled: 1 });
});

test('each workspace at one endpoint has an install and a member of its own', async () => {
  const [acme, globex] = [await arrangeWorkspace(), await arrangeWorkspace()];
  const accounts = profile();
  const first = await joined(accounts, acme.joinCode);
  const second = await joined(accounts, globex.joinCode);
  expect(second.workspace.id).toBe(globex.workspace);
  expect(second.install).not.toBe(first.install);
  expect(second.actor).not.toBe(first.actor);
  const back = await joined(accounts, acme.joinCode);
  expect(back).toMatchObject({ install: first.install, actor: first.actor, workspace: first.workspace });
});

test('a code that the endpoint does not know changes nothing', async () => {
  const { joinCode } = await arrangeWorkspace();
  const accounts = profile();
  const account = await joined(accounts, joinCode);
  const wrong = await enrol(enrolDeps(accounts), `NO-SUCH-CODE@${inject('endpoint')}`);
  expect(wrong).toMatchObject({ ok: false, reason: 'join_code_invalid' });
  expect(await enrol(enrolDeps(accounts), 'NO-SUCH-CODE')).toMatchObject({ reason: 'code_unreadable' });
  expect(await accounts.get()).toEqual(account);
});
