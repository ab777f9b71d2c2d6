import type { PageView } from '../../../../../lib/contracts/facts.ts';
import { describePage } from '../../../../../lib/domain/matching/describe-page.ts';
import { addressWords } from '../../../../../lib/domain/matching/editing/rule-name.ts';
import { pageFacts } from '../../../../../lib/domain/matching/page-facts.ts';
import type { Suggestion } from '../../../../../lib/domain/matching/suggest.ts';

/** What is known of the page that the suggestions are for. */
type About = {
  app: string;
  object: string;
  view: PageView;
  host: string;
  place: string;
  /** The page has no others of its kind: nothing in its address is a number or a name. */
  isOnlyOne: boolean;
};

type Words = { title: string; hint: string };

const KINDS: Record<PageView, (about: About) => string> = {
  record: ({ object }) => `Every ${object}`,
  list: ({ object }) => `The ${object} list`,
  new: ({ object }) => `Every new ${object}`,
  edit: ({ object }) => `Editing any ${object}`,
  related: ({ object }) => `The lists that belong to any ${object}`,
  setup: () => 'Setup pages',
  search: () => 'Search pages',
  other: ({ isOnlyOne }) => (isOnlyOne ? 'This page' : 'Pages like this one'),
};

const SCOPES: Record<Suggestion['scope'], (about: About) => Words> = {
  record: ({ object, app }) => ({
    title: app && object !== 'record' ? `Only this ${object}` : 'Only this page',
    hint: 'Nothing but this very page.',
  }),
  kind: (about) => ({
    title: KINDS[about.view](about),
    hint: about.isOnlyOne
      ? 'Whatever stands behind the ? in its address.'
      : 'This kind of page, whichever number or name stands in its address.',
  }),
  object: ({ object }) => ({
    title: `Everything about a ${object}`.replace(/a (?=[aeiou])/i, 'an '),
    hint: `Records, lists and new ones: every page about this kind of ${object}.`,
  }),
  area: ({ place }) => {
    const start = place.replace(/\/?…$/, '');
    return {
      title: `Everything under ${start.slice(Math.max(start.indexOf('/'), 0))}`,
      hint: `Every page whose address starts with ${start}.`,
    };
  },
  app: ({ app }) => ({
    title: app ? `All of ${app}` : 'The whole app',
    hint: 'Whatever page is open in it.',
  }),
  site: ({ host }) => ({ title: `All of ${host}`, hint: 'Every page of this site.' }),
};

function aboutPage(url: string, { match: [pattern] }: Suggestion, isOnlyOne: boolean): About {
  const facts = pageFacts(url);
  const page = facts && describePage(facts);
  return {
    app: page?.app ?? '',
    object: page?.object ?? 'record',
    view: page?.view ?? 'other',
    host: URL.parse(url)?.hostname ?? url,
    place: pattern ? addressWords(pattern) : url,
    isOnlyOne,
  };
}

/**
 * A suggestion for people who know no patterns.
 *
 * @param url the page that it was made from
 * @param isOnlyOne whether the page has no others of its kind
 */
export function suggestionWords(url: string, suggestion: Suggestion, isOnlyOne: boolean): Words {
  const about = aboutPage(url, suggestion, isOnlyOne);
  const { title, hint } = SCOPES[suggestion.scope](about);
  const isSaid = suggestion.scope === 'record' || suggestion.scope === 'site' || !about.app;
  if (isSaid) return { title, hint };
  const where = suggestion.tenants === 'this' ? `on ${about.host}` : `in any ${about.app} account`;
  return { title: `${title}, ${where}`, hint };
}
