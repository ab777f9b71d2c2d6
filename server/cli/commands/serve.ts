import type { Command } from 'commander';
import { configured } from '../../configured.ts';
import { serve } from '../../serve.ts';

/** Adds `serve`: the endpoint, until a signal ends it. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('migrate the database and run the endpoint')
    .action(() => serve(configured()));
}
