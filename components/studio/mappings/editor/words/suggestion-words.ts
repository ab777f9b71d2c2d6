import { i18n } from '#i18n';
import type { PageView } from '../../../../../lib/contracts/facts.ts';
import { describePage } from '../../../../../lib/domain/matching/describe-page.ts';
import { pageFacts } from '../../../../../lib/domain/matching/page-facts.ts';
import type { Suggestion } from '../../../../../lib/domain/matching/suggest.ts';
import { objectName } from '../../../../../lib/queries/object-name.ts';
import { addressWords } from './rule-name.ts';

/** What is known of the page that the suggestions are for. */
type About = {
  app: string;
  /** `ticket`; a general word where the app has none. */
  object: string;
  isNamed: boolean;
  view: PageView;
  host: string;
  place: string;
  /** The page has no others of its kind: nothing in its address is a number or a name. */
  isOnlyOne: boolean;
};

type Words = { title: string; hint: string };

const KINDS: Record<PageView, (about: About) => string> = {
  record: ({ object }) => i18n.t('studioWords.kind.record', [object]),
  list: ({ object }) => i18n.t('studioWords.kind.list', [object]),
  new: ({ object }) => i18n.t('studioWords.kind.new', [object]),
  edit: ({ object }) => i18n.t('studioWords.kind.edit', [object]),
  related: ({ object }) => i18n.t('studioWords.kind.related', [object]),
  setup: () => i18n.t('studioWords.kind.setup'),
  search: () => i18n.t('studioWords.kind.search'),
  other: ({ isOnlyOne }) =>
    isOnlyOne ? i18n.t('studioWords.kind.onlyOne') : i18n.t('studioWords.kind.other'),
};

const SCOPES: Record<Suggestion['scope'], (about: About) => Words> = {
  record: ({ object, isNamed }) => ({
    title: isNamed ? i18n.t('studioWords.scope.record', [object]) : i18n.t('studioWords.scope.page'),
    hint: i18n.t('studioWords.scope.recordHint'),
  }),
  kind: (about) => ({
    title: KINDS[about.view](about),
    hint: about.isOnlyOne ? i18n.t('studioWords.scope.onlyOneHint') : i18n.t('studioWords.scope.kindHint'),
  }),
  object: ({ object }) => ({
    title: /^[aeiou]/i.test(object)
      ? i18n.t('studioWords.scope.objectVowel', [object])
      : i18n.t('studioWords.scope.object', [object]),
    hint: i18n.t('studioWords.scope.objectHint', [object]),
  }),
  area: ({ place }) => {
    const start = place.replace(/\/?…$/, '');
    return {
      title: i18n.t('studioWords.scope.area', [start.slice(Math.max(start.indexOf('/'), 0))]),
      hint: i18n.t('studioWords.scope.areaHint', [start]),
    };
  },
  app: ({ app }) => ({
    title: app ? i18n.t('studioWords.scope.all', [app]) : i18n.t('studioWords.scope.wholeApp'),
    hint: i18n.t('studioWords.scope.appHint'),
  }),
  site: ({ host }) => ({
    title: i18n.t('studioWords.scope.all', [host]),
    hint: i18n.t('studioWords.scope.siteHint'),
  }),
};

function aboutPage(url: string, { match: [pattern] }: Suggestion, isOnlyOne: boolean): About {
  const facts = pageFacts(url);
  const page = facts && describePage(facts);
  return {
    app: page?.app ?? '',
    object: page?.object === undefined ? i18n.t('studioWords.view.noun') : objectName(page.object),
    isNamed: page?.object !== undefined,
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
  const whole =
    suggestion.tenants === 'this'
      ? i18n.t('studioWords.scope.onHost', [title, about.host])
      : i18n.t('studioWords.scope.inAnyAccount', [title, about.app]);
  return { title: whole, hint };
}
