import type { Command } from 'commander';
import { checkRule } from '../../../lib/domain/matching/guard.ts';
import { refusalWords } from '../../../lib/domain/matching/guard-words.ts';
import { GUARD_ENGLISH } from '../../english.ts';
import { RegexThread } from '../../regex/regex-thread.ts';
import { print } from '../print.ts';
import { wantRules } from '../wanted-files.ts';

/** A person waits for this, and may wait longer than an admin who saves. */
const LIMITS = { timeoutMs: 10_000, stopMs: 15_000 };

async function check(options: { rules: string; allow?: string[] }, command: Command): Promise<void> {
  const { rules, refused } = wantRules(command, options.rules);
  const regexes = new RegexThread(LIMITS);
  let bad = refused;
  for (const rule of rules) {
    const frame = { allowedHosts: options.allow ?? null, analyse: regexes.analyse };
    const found = await checkRule(rule, frame);
    const refusals = found.map((refusal) => ({ ...refusal, ...refusalWords(GUARD_ENGLISH, refusal) }));
    if (refusals.length > 0) bad += 1;
    print(command, { rule: rule.id, refusals });
  }
  await regexes.close();
  if (bad > 0) {
    command.error(`${bad} of ${rules.length + refused} rules would be refused`, { exitCode: 1 });
  }
}

/** Adds `rules check`: what the endpoint would say to each rule. Exit code 1 where it would refuse any. */
export function registerRuleCheck(rules: Command): void {
  rules
    .command('check')
    .description('print one JSON object per rule: {rule, refusals}; exit code 1 where there are any')
    .requiredOption('--rules <file>', 'JSON array of rules')
    .option(
      '--allow <host>',
      'host pattern that rules may name; may be repeated. Any without it',
      (host: string, earlier: string[] = []) => [...earlier, host],
    )
    .action(check);
}
