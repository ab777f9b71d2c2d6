import { i18n } from '#i18n';
import type { PageView } from '../../../../lib/contracts/facts.ts';
import type { Pattern, QueryTest, Rule } from '../../../../lib/contracts/rule.ts';
import { packOf } from '../../../../lib/domain/matching/packs/all-packs.ts';
import { patternSkeleton, VARIABLE, WILDCARD } from '../../../../lib/domain/matching/pattern-skeleton.ts';
import { objectName } from '../../../../lib/queries/object-name.ts';

const either = new Intl.ListFormat(i18n.t('language.code'), { type: 'disjunction' });

const nounOf = (object: string): string => object || i18n.t('studioWords.view.noun');

/** @returns `a ticket`, `an Opportunity` */
function one(object: string): string {
  const noun = nounOf(object);
  return /^[aeio]/i.test(noun) ? i18n.t('studioWords.view.an', [noun]) : i18n.t('studioWords.view.a', [noun]);
}

const VIEWS: Record<PageView, (object: string) => string> = {
  record: one,
  list: (object) => i18n.t('studioWords.view.list', [nounOf(object)]),
  new: (object) => i18n.t('studioWords.view.new', [nounOf(object)]),
  edit: (object) => i18n.t('studioWords.view.edit', [one(object)]),
  related: (object) => i18n.t('studioWords.view.related', [one(object)]),
  setup: (object) =>
    object ? i18n.t('studioWords.view.setupOf', [object]) : i18n.t('studioWords.view.setup'),
  search: (object) =>
    object ? i18n.t('studioWords.view.searchOf', [object]) : i18n.t('studioWords.view.search'),
  other: (object) => object || i18n.t('studioWords.view.other'),
};

/** @returns `Zendesk: a ticket` */
export function pageTypeWords(pageType: string): string {
  const [app = '', kind = ''] = pageType.split('/');
  const pack = packOf(app);
  const [first = '', view] = kind.split('.');
  const object =
    view === undefined ? '' : objectName((pack?.objectNames?.[first] ?? first).replaceAll('_', ' '));
  const words = VIEWS[(view ?? first) as PageView]?.(object) ?? kind;
  return `${pack?.name ?? app}: ${words}`;
}

const TESTS: { [K in QueryTest['test']]: (test: Extract<QueryTest, { test: K }>) => string } = {
  present: ({ key }) => i18n.t('studioWords.with', [key]),
  absent: ({ key }) => i18n.t('studioWords.without', [key]),
  equals: ({ key, value }) => i18n.t('studioWords.is', [key, value]),
  oneOf: ({ key, values }) => i18n.t('studioWords.is', [key, either.format(values)]),
  pattern: ({ key, pattern }) => i18n.t('studioWords.like', [key, pattern]),
};

function queryWords(test: QueryTest): string {
  return (TESTS[test.test] as (test: QueryTest) => string)(test);
}

/** A pattern without what only a program reads: `/agent/tickets/:id(\\d+)` is `/agent/tickets/…`. */
function gist(pattern: string): string {
  return patternSkeleton(pattern).replaceAll(VARIABLE, '…').replaceAll(WILDCARD, '*').replace(/…{2,}/g, '…');
}

/** @returns `acme.zendesk.com/agent/*, brand is EU` */
export function patternWords({ scheme, host = '*', path = '', query = [], hash }: Pattern): string {
  const site = host === '*' ? i18n.t('studioWords.anySite') : gist(host);
  const address = `${scheme === 'http' ? 'http://' : ''}${site}${gist(path)}`;
  const hashWords =
    typeof hash === 'string' ? [`#${gist(hash)}`] : (hash ?? []).map((test) => `# ${queryWords(test)}`);
  return [address, ...query.map(queryWords), ...hashWords].join(', ');
}

const ENVIRONMENTS: Record<string, string> = {
  production: i18n.t('studioWords.environment.production'),
  sandbox: i18n.t('studioWords.environment.sandbox'),
  dev: i18n.t('studioWords.environment.dev'),
};

function environmentWords(environment: string): string {
  const [, name] = /^sandbox:(.*)$/i.exec(environment) ?? [];
  if (name !== undefined) return i18n.t('studioWords.environment.named', [name]);
  return ENVIRONMENTS[environment.toLowerCase()] ?? environment;
}

/** Where a rule shows its aids, in plain words; one line for each way to match. */
export function whereWords({ match, pageTypes }: Rule): string[] {
  return [...pageTypes.map(pageTypeWords), ...match.map(patternWords)];
}

/** What narrows the places down: `except 2 addresses`, `only in production`. */
export function limitWords({ exclude, environments }: Rule): string[] {
  return [
    ...(environments
      ? [i18n.t('studioWords.onlyIn', [either.format(environments.map(environmentWords))])]
      : []),
    ...(exclude.length > 0 ? [i18n.t('studioWords.except', [either.format(exclude.map(patternWords))])] : []),
  ];
}
