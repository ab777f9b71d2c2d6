import type { Command } from 'commander';
import type { Rule } from '../../lib/contracts/rule.ts';
import { warn } from './print.ts';
import { readRules } from './rule-file.ts';
import { readUrls } from './url-file.ts';

/** The rules of a file; entries that are none are told on stderr. Ends the command with 2 where it cannot be read. */
export function wantRules(command: Command, path: string): { rules: Rule[]; refused: number } {
  const file = readRules(path);
  if (!file.ok) command.error(file.message, { exitCode: 2 });
  warn(command, file.refused);
  return { rules: file.rules, refused: file.refused.length };
}

/** The URLs of a file. Ends the command with 2 where it cannot be read. */
export function wantUrls(command: Command, path: string): string[] {
  const list = readUrls(path);
  if (!list.ok) command.error(list.message, { exitCode: 2 });
  return list.urls;
}
