import type { Command } from 'commander';
import { ruleConflicts } from '../../../lib/domain/matching/conflicts.ts';
import { ruleImpact } from '../../../lib/domain/matching/impact.ts';
import { urlCases } from '../../../lib/domain/matching/packs/url-cases.ts';
import { suggestMappings } from '../../../lib/domain/matching/suggest.ts';
import { print } from '../print.ts';
import {
  type ViewerOptions,
  viewerOf,
  withNow,
  withoutUntestedTargets,
  withViewer,
} from '../viewer-options.ts';
import { wantRules, wantUrls } from '../wanted-files.ts';

type ImpactOptions = ViewerOptions & { before: string; after: string; urls: string };

function impact(options: ImpactOptions, command: Command): void {
  const read = (path: string) => withoutUntestedTargets(wantRules(command, path).rules, options);
  const change = { before: read(options.before), after: read(options.after) };
  const pages = wantUrls(command, options.urls);
  for (const { audience: _, ...page } of ruleImpact({ ...change, pages, audiences: [viewerOf(options)] })) {
    print(command, page);
  }
}

function suggest({ url }: { url: string }, command: Command): void {
  const answer = suggestMappings(url);
  if (!answer.ok) print(command, { url, refused: answer.reason, facts: null, suggestions: [] });
  else print(command, { url, facts: answer.facts ?? null, suggestions: answer.suggestions });
}

function conflicts(options: { rules: string; urls?: string; now: Date }, command: Command): void {
  const { rules } = wantRules(command, options.rules);
  const pages =
    options.urls === undefined ? urlCases().map(({ url }) => url) : wantUrls(command, options.urls);
  for (const conflict of ruleConflicts(rules, { pages, now: options.now })) print(command, conflict);
}

/** Adds `rules impact`, `rules suggest` and `rules conflicts`: what one wants to know before a change. */
export function registerRuleChanges(rules: Command): void {
  withViewer(rules.command('impact'))
    .description('print one JSON object per URL: the aids before and after, what it gains and loses')
    .requiredOption('--before <file>', 'JSON array of the rules as they are')
    .requiredOption('--after <file>', 'JSON array of the rules as they shall be')
    .requiredOption('--urls <file>', 'JSON array of URLs, {"cases": [{"url"}]}, or text with one URL a line')
    .action(impact);
  rules
    .command('suggest')
    .description('print one JSON object: what a rule for a page could say, from narrow to broad')
    .requiredOption('--url <url>', 'address of the page')
    .action(suggest);
  withNow(rules.command('conflicts'))
    .description('print one JSON object per rule that another one hides, that nothing reaches, or that ties')
    .requiredOption('--rules <file>', 'JSON array of rules')
    .option('--urls <file>', 'pages to look at; those that the app packs know without it')
    .action(conflicts);
}
