import type { PageView } from '../../../../lib/contracts/facts.ts';
import type { Pattern, QueryTest, Rule } from '../../../../lib/contracts/rule.ts';
import { packOf } from '../../../../lib/domain/matching/packs/all-packs.ts';
import { patternSkeleton, VARIABLE, WILDCARD } from '../../../../lib/domain/matching/pattern-skeleton.ts';

/** @returns `a ticket`, `an Opportunity` */
function one(object: string): string {
  const noun = object || 'record';
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

const VIEWS: Record<PageView, (object: string) => string> = {
  record: one,
  list: (object) => `${object || 'record'} list`,
  new: (object) => `a new ${object || 'record'}`,
  edit: (object) => `editing ${one(object)}`,
  related: (object) => `what belongs to ${one(object)}`,
  setup: (object) => (object ? `${object} setup` : 'setup'),
  search: (object) => (object ? `${object} search` : 'search'),
  other: (object) => object || 'other pages',
};

/** @returns `Zendesk: a ticket` */
export function pageTypeWords(pageType: string): string {
  const [app = '', kind = ''] = pageType.split('/');
  const pack = packOf(app);
  const [first = '', view] = kind.split('.');
  const object = view === undefined ? '' : (pack?.objectNames?.[first] ?? first).replaceAll('_', ' ');
  const words = VIEWS[(view ?? first) as PageView]?.(object) ?? kind;
  return `${pack?.name ?? app}: ${words}`;
}

const TESTS: { [K in QueryTest['test']]: (test: Extract<QueryTest, { test: K }>) => string } = {
  present: ({ key }) => `with ${key}`,
  absent: ({ key }) => `without ${key}`,
  equals: ({ key, value }) => `${key} is ${value}`,
  oneOf: ({ key, values }) => `${key} is ${values.join(' or ')}`,
  pattern: ({ key, pattern }) => `${key} like ${pattern}`,
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
  const site = host === '*' ? 'any site' : gist(host);
  const address = `${scheme === 'http' ? 'http://' : ''}${site}${gist(path)}`;
  const hashWords =
    typeof hash === 'string' ? [`#${gist(hash)}`] : (hash ?? []).map((test) => `# ${queryWords(test)}`);
  return [address, ...query.map(queryWords), ...hashWords].join(', ');
}

const ENVIRONMENTS: Record<string, string> = {
  production: 'production',
  sandbox: 'sandboxes',
  dev: 'development',
};

function environmentWords(environment: string): string {
  return ENVIRONMENTS[environment.toLowerCase()] ?? environment.replace(/^sandbox:/i, 'sandbox ');
}

/** Where a rule shows its aids, in plain words; one line for each way to match. */
export function whereWords({ match, pageTypes }: Rule): string[] {
  return [...pageTypes.map(pageTypeWords), ...match.map(patternWords)];
}

/** What narrows the places down: `except 2 addresses`, `only in production`. */
export function limitWords({ exclude, environments }: Rule): string[] {
  return [
    ...(environments ? [`only in ${environments.map(environmentWords).join(' or ')}`] : []),
    ...(exclude.length > 0 ? [`except ${exclude.map(patternWords).join(' or ')}`] : []),
  ];
}
