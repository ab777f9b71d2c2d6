import type { PageFacts } from '../../contracts/facts.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import { exampleUrls } from '../matching/example-urls.ts';
import type { Viewer } from '../matching/matcher.ts';
import { pageFacts } from '../matching/page-facts.ts';
import { pageTypeOf } from '../matching/page-type.ts';
import { targetingTest } from '../matching/targeting.ts';

/** More than this is no answer to "where do I use it". */
const MOST_KINDS = 3;

/**
 * The kinds of pages to which the rules bring what a lesson teaches, one page of each kind.
 *
 * @param aid that belongs to the lesson
 * @returns those of known apps alone, and for this viewer; 3 at most, in the order of the rules
 */
export function lessonPages(rules: readonly Rule[], aid: OpaqueId, viewer: Viewer): PageFacts[] {
  const pages = rules
    .filter(({ aids }) => aids.includes(aid))
    .flatMap((rule) => {
      const isFor = targetingTest(rule);
      const facts = exampleUrls(rule).flatMap((url) => pageFacts(url) ?? []);
      return facts.filter(({ environment }) => isFor(viewer, environment));
    });
  const kinds = [...Map.groupBy(pages, pageTypeOf).values()].flatMap((same) => same.slice(0, 1));
  // An address that was made up may be of no page that the app's pack can name.
  const named = kinds.filter(({ view }) => view !== 'other');
  return (named.length > 0 ? named : kinds).slice(0, MOST_KINDS);
}
