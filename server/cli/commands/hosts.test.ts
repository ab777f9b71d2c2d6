import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { systemRandom } from '../../auth/secrets.ts';
import { openStore } from '../../open-store.ts';
import { registerHosts } from './hosts.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-hosts-'));
const file = join(folder, 'alongside.db');

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('ALONGSIDE_SQLITE_FILE', file);
  const store = await openStore({ file }, systemRandom);
  const audit = { id: 'a', at: '2026-03-02T09:00:00.000Z', actor: 'test', action: 'test', detail: '{}' };
  await store.putWorkspace({ id: 'acme', name: 'Acme', teams: [] }, audit);
  await store.close();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function hosts(...args: string[]): Promise<unknown> {
  let output = '';
  const writeOut = (text: string) => {
    output += text;
  };
  const program = new Command('alongside').exitOverride();
  program.configureOutput({ writeOut, writeErr: () => undefined });
  registerHosts(program);
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(['hosts', ...args], { from: 'user' });
    return JSON.parse(output).allowedHosts;
  } catch (error) {
    if (error instanceof CommanderError) return { exitCode: error.exitCode };
    throw error;
  }
}

test('tells, sets and lifts the list of hosts', async () => {
  expect(await hosts('--workspace', 'acme')).toBeNull();
  const two = ['*.zendesk.com', 'acme.example'];
  expect(await hosts('--workspace', 'acme', '--allow', '*.zendesk.com', '--allow', 'acme.example')).toEqual(
    two,
  );
  expect(await hosts('--workspace', 'acme')).toEqual(two);
  expect(await hosts('--workspace', 'acme', '--any')).toBeNull();
});

test.each([
  ['a workspace that is not there', ['--workspace', 'globex', '--any']],
  ['both at once', ['--workspace', 'acme', '--any', '--allow', 'a.example']],
  ['what is no host', ['--workspace', 'acme', '--allow', '(']],
  ['what is compared by no wildcard', ['--workspace', 'acme', '--allow', '(a|b).example']],
])('refuses %s, and changes nothing', async (_, args) => {
  expect(await hosts(...args)).toEqual({ exitCode: 2 });
  expect(await hosts('--workspace', 'acme')).toBeNull();
});
