import type { Command } from 'commander';
import { pageFacts } from '../../../lib/domain/matching/page-facts.ts';
import { print } from '../print.ts';
import { readUrls } from '../url-file.ts';

/** Adds `facts`: what the app packs derive from each URL of a list. Exit code 2 where the list cannot be read. */
export function registerFacts(program: Command): void {
  program
    .command('facts')
    .description('print one JSON object per URL: {url, facts}; facts is null where no app page is recognised')
    .requiredOption('--urls <file>', 'JSON array of URLs, {"cases": [{"url"}]}, or text with one URL a line')
    .action(({ urls }: { urls: string }, command: Command) => {
      const list = readUrls(urls);
      if (!list.ok) command.error(list.message, { exitCode: 2 });
      for (const url of list.urls) {
        print(command, { url, facts: pageFacts(url) ?? null });
      }
    });
}
