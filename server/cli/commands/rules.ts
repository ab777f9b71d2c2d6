import { type Command, InvalidArgumentError } from 'commander';
import { type Role, roleSchema } from '../../../lib/contracts/enrolment.ts';
import { instantSchema } from '../../../lib/contracts/ids.ts';
import type { Rule } from '../../../lib/contracts/rule.ts';
import { compileMatcher } from '../../../lib/domain/matching/compile-matcher.ts';
import { explainRules } from '../../../lib/domain/matching/explain.ts';
import type { Viewer } from '../../../lib/domain/matching/matcher.ts';
import { print, warn } from '../print.ts';
import { readRules } from '../rule-file.ts';
import { readUrls } from '../url-file.ts';

type ViewerOptions = { team: string | undefined; role: Role[] | undefined; now: Date };

function parseRole(text: string, earlier: Role[] = []): Role[] {
  const role = roleSchema.safeParse(text);
  if (!role.success) throw new InvalidArgumentError(`one of ${roleSchema.options.join(', ')}.`);
  return [...earlier, role.data];
}

function parseNow(text: string): Date {
  if (!instantSchema.safeParse(text).success) {
    throw new InvalidArgumentError('a UTC instant such as 2026-01-31T08:00:00Z.');
  }
  return new Date(text);
}

/** Whom a rule is for is tested only where `--team` or `--role` says who looks: else the question is about pages. */
function withViewer(command: Command): Command {
  return command
    .requiredOption('--rules <file>', 'JSON array of rules')
    .option('--team <id>', 'team of the person looking; rules of every team are tested without it')
    .option('--role <role>', 'role of the person looking; may be repeated', parseRole)
    .option('--now <instant>', 'when they look, in UTC', parseNow, new Date());
}

function viewerOf({ team = '', role = [], now }: ViewerOptions): Viewer {
  return { team, roles: role, now };
}

function withoutUntestedTargets(all: readonly Rule[], { team, role }: ViewerOptions): Rule[] {
  return all.map(({ teams, roles, ...rule }) => ({
    ...rule,
    ...(team !== undefined && teams && { teams }),
    ...(role !== undefined && roles && { roles }),
  }));
}

function match(options: ViewerOptions & { rules: string; urls: string }, command: Command): void {
  const file = readRules(options.rules);
  if (!file.ok) command.error(file.message, { exitCode: 2 });
  const list = readUrls(options.urls);
  if (!list.ok) command.error(list.message, { exitCode: 2 });

  const matcher = compileMatcher(withoutUntestedTargets(file.rules, options));
  warn(command, file.refused);
  warn(
    command,
    matcher.skipped.map(({ rule, reason }) => `rule ${rule} left out: ${reason}`),
  );
  for (const url of list.urls) {
    print(command, { url, rules: matcher.match(url, viewerOf(options)).rules.map(({ id }) => id) });
  }
}

function explain(options: ViewerOptions & { rules: string; url: string }, command: Command): void {
  const file = readRules(options.rules);
  if (!file.ok) command.error(file.message, { exitCode: 2 });

  warn(command, file.refused);
  const { url } = options;
  const explanation = explainRules(withoutUntestedTargets(file.rules, options), url, viewerOf(options));
  if (explanation.ok) {
    const { testedUrl, facts = null, rules } = explanation;
    print(command, { url, testedUrl, facts, rules });
  } else {
    print(command, { url, refused: explanation.reason, facts: null, rules: [] });
  }
}

/**
 * Adds `rules match` and `rules explain`. Exit code 2 where a file cannot be read; a rule that cannot be used is
 * told on stderr and left out, which is no failure: devices do the same.
 */
export function registerRules(program: Command): void {
  const rules = program.command('rules').description('test a rules file against addresses');
  withViewer(rules.command('match'))
    .description('print one JSON object per URL: {url, rules: [ids, best first]}')
    .requiredOption('--urls <file>', 'JSON array of URLs, {"cases": [{"url"}]}, or text with one URL a line')
    .action(match);
  withViewer(rules.command('explain'))
    .description('print one JSON object: the page and, per rule, its rank or the condition that failed')
    .requiredOption('--url <url>', 'address of the page')
    .action(explain);
}
