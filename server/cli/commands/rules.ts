import type { Command } from 'commander';

/** Adds `rules` to the program. */
export function registerRules(program: Command): void {
  program.command('rules');
}
