import type { Command } from 'commander';

/** Adds `facts` to the program. */
export function registerFacts(program: Command): void {
  program.command('facts');
}
