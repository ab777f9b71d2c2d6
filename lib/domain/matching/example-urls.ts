import type { Pattern, Rule } from '../../contracts/rule.ts';
import { compilePattern } from './compile-pattern.ts';
import { pageTypeUrls } from './example-urls/sample-page-type.ts';
import { sampleUrls } from './example-urls/sample-urls.ts';
import { readPage } from './read-page.ts';

const MAX_PER_PATTERN = 6;

function urlsOf(pattern: Pattern): string[] {
  const compilation = compilePattern(pattern);
  if (!compilation.ok) return [];
  return sampleUrls(pattern, MAX_PER_PATTERN).filter((url) => {
    const reading = readPage(url);
    return reading.ok && compilation.pattern.failure(reading.page) === undefined;
  });
}

/**
 * Addresses of pages that a rule speaks of: each is matched by one of its patterns or is of one of its page types.
 * They are made up from the patterns' own text: with the optional pieces and without, wildcards short and long,
 * each alternative of a group. What the rule excludes is not left out.
 *
 * @returns none where no pattern parses or none can be filled
 */
export function exampleUrls({ match, pageTypes }: Pick<Rule, 'match' | 'pageTypes'>): string[] {
  return [...new Set([...match.flatMap(urlsOf), ...pageTypes.flatMap((type) => pageTypeUrls(type))])];
}
