import type { Command } from 'commander';
import { compileMatcher } from '../../../lib/domain/matching/compile-matcher.ts';
import { explainRules } from '../../../lib/domain/matching/explain.ts';
import { explainAid, explainPage } from '../../../lib/domain/matching/explain-page.ts';
import { explainSentence } from '../../../lib/domain/matching/explain-sentence.ts';
import { EXPLAIN_ENGLISH } from '../../english.ts';
import { print, warn } from '../print.ts';
import { type ViewerOptions, viewerOf, withoutUntestedTargets, withViewer } from '../viewer-options.ts';
import { wantRules, wantUrls } from '../wanted-files.ts';
import { registerRuleChanges } from './rules-changes.ts';
import { registerRuleCheck } from './rules-check.ts';

function match(options: ViewerOptions & { rules: string; urls: string }, command: Command): void {
  const { rules } = wantRules(command, options.rules);
  const urls = wantUrls(command, options.urls);
  const matcher = compileMatcher(withoutUntestedTargets(rules, options));
  warn(
    command,
    matcher.skipped.map(({ rule, reason }) => `rule ${rule} left out: ${reason}`),
  );
  for (const url of urls) {
    print(command, { url, rules: matcher.match(url, viewerOf(options)).rules.map(({ id }) => id) });
  }
}

type ExplainOptions = ViewerOptions & { rules: string; url: string; aid?: string; near?: true };

function explain(options: ExplainOptions, command: Command): void {
  const { url, aid, now } = options;
  const rules = withoutUntestedTargets(wantRules(command, options.rules).rules, options);
  const near = explainPage(rules, url, viewerOf(options));
  const sentence = explainSentence(near, {
    words: EXPLAIN_ENGLISH,
    rules,
    now,
    timeZone: 'UTC',
    ...(aid !== undefined && { aid }),
  });
  const explanation = options.near ? near : explainRules(rules, url, viewerOf(options));
  if (!explanation.ok || !near.ok) {
    print(command, { url, refused: near.ok ? undefined : near.reason, facts: null, rules: [], sentence });
    return;
  }
  const { ok: _, facts = null, ...verdicts } = explanation;
  const ofAid = aid === undefined ? {} : { aid: explainAid(near, rules, aid) };
  print(command, { url, facts, ...verdicts, ...ofAid, sentence });
}

/**
 * Adds the commands that try rules out. Exit code 2 where a file cannot be read; a rule that cannot be used is told
 * on stderr and left out, which is no failure: devices do the same.
 */
export function registerRules(program: Command): void {
  const rules = program.command('rules').description('test a rules file against addresses');
  withViewer(rules.command('match'))
    .description('print one JSON object per URL: {url, rules: [ids, best first]}')
    .requiredOption('--rules <file>', 'JSON array of rules')
    .requiredOption('--urls <file>', 'JSON array of URLs, {"cases": [{"url"}]}, or text with one URL a line')
    .action(match);
  withViewer(rules.command('explain'))
    .description('print one JSON object: the page and, per rule, its rank or the condition that failed')
    .requiredOption('--rules <file>', 'JSON array of rules')
    .requiredOption('--url <url>', 'address of the page')
    .option('--aid <id>', 'what is asked about; the page is without it')
    .option('--near', 'leave rules about other sites and apps out, and count them')
    .action(explain);
  registerRuleCheck(rules);
  registerRuleChanges(rules);
}
