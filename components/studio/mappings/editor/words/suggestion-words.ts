import type { PageView } from '../../../../../lib/contracts/facts.ts';
import { describePage } from '../../../../../lib/domain/matching/describe-page.ts';
import { addressWords } from '../../../../../lib/domain/matching/editing/rule-name.ts';
import { pageFacts } from '../../../../../lib/domain/matching/page-facts.ts';
import type { Suggestion } from '../../../../../lib/domain/matching/suggest.ts';

/** What is known of the page that the suggestions are for. */
type About = { app: string; object: string; view: PageView; host: string; place: string };

type Words = { title: string; hint: string };

const KINDS: Record<PageView, (about: About) => string> = {
  record: ({ object }) => `Every ${object}`,
  list: ({ object }) => `The ${object} list`,
  new: ({ object }) => `Every new ${object}`,
  edit: ({ object }) => `Editing any ${object}`,
  related: ({ object }) => `The lists that belong to any ${object}`,
  setup: () => 'Setup pages',
  search: () => 'Search pages',
  other: () => 'Pages like this one',
};

const SCOPES: Record<Suggestion['scope'], (about: About) => Words> = {
  record: ({ object, app }) => ({
    title: app && object !== 'record' ? `Only this ${object}` : 'Only this page',
    hint: 'Nothing but this very page.',
  }),
  kind: (about) => ({
    title: about.app ? KINDS[about.view](about) : 'Pages like this one',
    hint: about.app
      ? 'This kind of page, whichever record is open.'
      : 'The same place on this site, whatever number or name stands in the address.',
  }),
  object: ({ object }) => ({
    title: `Everything about a ${object}`.replace(/a (?=[aeiou])/i, 'an '),
    hint: `Records, lists and new ones: every page about this kind of ${object}.`,
  }),
  area: ({ place }) => ({ title: 'This part of the site', hint: `Every page under ${place}.` }),
  app: ({ app }) => ({
    title: app ? `All of ${app}` : 'The whole app',
    hint: 'Whatever page is open in it.',
  }),
  site: ({ host }) => ({ title: `All of ${host}`, hint: 'Every page of this site.' }),
};

function aboutPage(url: string, { match: [pattern] }: Suggestion): About {
  const facts = pageFacts(url);
  const page = facts && describePage(facts);
  return {
    app: page?.app ?? '',
    object: page?.object ?? 'record',
    view: page?.view ?? 'other',
    host: URL.parse(url)?.hostname ?? url,
    place: pattern ? addressWords(pattern) : url,
  };
}

/**
 * A suggestion for people who know no patterns.
 *
 * @param url the page that it was made from
 */
export function suggestionWords(url: string, suggestion: Suggestion): Words {
  const about = aboutPage(url, suggestion);
  const { title, hint } = SCOPES[suggestion.scope](about);
  const isNarrow = suggestion.scope === 'record' || suggestion.scope === 'site' || !about.app;
  if (isNarrow) return { title, hint };
  const where = suggestion.tenants === 'this' ? `on ${about.host}` : `in any ${about.app} account`;
  return { title: `${title}, ${where}`, hint };
}
