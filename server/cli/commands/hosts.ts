import type { Command } from 'commander';
import { parseSyntax } from '../../../lib/domain/matching/guard-syntax.ts';
import { systemRandom } from '../../auth/secrets.ts';
import { configured } from '../../configured.ts';
import { openStore } from '../../open-store.ts';
import type { Store } from '../../store/store.ts';
import { print } from '../print.ts';

type Options = { workspace: string; allow?: string[]; any?: true };

/** Whether a text can be in the list: the guard compares hosts by their literal parts and wildcards alone. */
function isHostPattern(text: string): boolean {
  const syntax = parseSyntax('hostname', text);
  return syntax.ok && syntax.pieces.every(({ kind }) => kind !== 'regex');
}

/** What to allow; `undefined` where the hosts shall only be told. */
function wanted({ allow, any }: Options, command: Command): string[] | null | undefined {
  if (allow && any) command.error('--allow and --any exclude each other', { exitCode: 2 });
  const unreadable = allow?.filter((host) => !isHostPattern(host)) ?? [];
  if (unreadable.length > 0) command.error(`no host patterns: ${unreadable.join(', ')}`, { exitCode: 2 });
  return any ? null : allow;
}

async function run(
  store: Store,
  { workspace }: Options,
  hosts: string[] | null | undefined,
): Promise<boolean> {
  if (!(await store.workspaces()).includes(workspace)) return false;
  if (hosts === undefined) return true;
  return store.workspace(workspace).allowHosts(hosts, {
    id: systemRandom.id(),
    at: new Date().toISOString(),
    actor: 'command-line',
    action: 'hosts.allowed',
    detail: JSON.stringify({ hosts }),
  });
}

async function tellHosts(options: Options, command: Command): Promise<void> {
  const hosts = wanted(options, command);
  const { workspace } = options;
  const store = await openStore(configured().database, systemRandom);
  try {
    const known = await run(store, options, hosts);
    if (!known) command.error(`there is no workspace ${workspace}`, { exitCode: 2 });
    print(command, { workspace, allowedHosts: await store.workspace(workspace).allowedHosts() });
  } finally {
    await store.close();
  }
}

/** Adds `hosts`: which hosts the rules of a workspace may name. Exit code 2 where workspace or hosts make no sense. */
export function registerHosts(program: Command): void {
  program
    .command('hosts')
    .description('tell or set which hosts the rules of a workspace may name; rules saved before stay')
    .requiredOption('--workspace <id>', 'the workspace')
    .option(
      '--allow <host>',
      'host pattern, as *.zendesk.com; may be repeated',
      (host: string, earlier: string[] = []) => [...earlier, host],
    )
    .option('--any', 'every host')
    .action(tellHosts);
}
