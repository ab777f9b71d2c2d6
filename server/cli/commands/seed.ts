import type { Command } from 'commander';

export function registerSeed(program: Command): void {
  program.command('seed').action(async () => {});
}
