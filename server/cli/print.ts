import type { Command } from 'commander';

/** Prints one JSON object on a line of its own to the command's output. */
export function print(command: Command, value: unknown): void {
  command.configureOutput().writeOut?.(`${JSON.stringify(value)}\n`);
}

/** Tells a person something on the command's error output, one line each. */
export function warn(command: Command, lines: readonly string[]): void {
  for (const line of lines) command.configureOutput().writeErr?.(`${line}\n`);
}
