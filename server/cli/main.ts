import { Command } from 'commander';
import { registerFacts } from './commands/facts.ts';
import { registerHosts } from './commands/hosts.ts';
import { registerMigrate } from './commands/migrate.ts';
import { registerRules } from './commands/rules.ts';
import { registerSeed } from './commands/seed.ts';
import { registerServe } from './commands/serve.ts';

const program = new Command('alongside').description(
  'The content endpoint and its tools. Configured by environment variables; see docs/endpoint.md.',
);
for (const register of [
  registerServe,
  registerSeed,
  registerMigrate,
  registerHosts,
  registerFacts,
  registerRules,
]) {
  register(program);
}
// Whoever reads the output may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
await program.parseAsync();
