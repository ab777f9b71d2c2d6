import type { Pattern, QueryTest } from '../../../contracts/rule.ts';
import { packOf } from '../packs/all-packs.ts';
import { appHosts } from './app-hosts.ts';
import { type ChosenKey, valueTemplate } from './choose-keys.ts';
import { objectPageTypes } from './object-page-types.ts';
import type { PageTemplate } from './page-template.ts';
import { escapePattern, generalPattern, isBlank, literalPattern, type Template } from './template.ts';

/** How much of an app or site a suggestion takes in, from narrow to broad. */
type SuggestionScope = 'record' | 'kind' | 'object' | 'area' | 'site' | 'app';

/** What a rule could say, before it is known what it matches. */
export type Draft = {
  scope: SuggestionScope;
  tenants: 'this' | 'any';
  pageTypes: string[];
  match: Pattern[];
};

type Parts = Omit<Pattern, 'scheme' | 'caseSensitivePath'>;

const LOCALE = /^[a-z]{2}([-_][a-z]{2,4})?$/i;

const equalsTest = ({ key, value }: ChosenKey): QueryTest => ({ key, test: 'equals', value: value.text });

const generalTest = (chosen: ChosenKey): QueryTest =>
  isBlank(chosen.value)
    ? { key: chosen.key, test: 'pattern', pattern: generalPattern(valueTemplate(chosen), 'value') }
    : equalsTest(chosen);

const absentTest = (key: string): QueryTest => ({ key, test: 'absent' });

const queryPart = (tests: QueryTest[]): Parts => (tests.length > 0 ? { query: tests } : {});

/** A route stays the same page whatever query hangs on it. */
const ROUTE_QUERY = '{\\?*}?';

function hashPart(
  hash: PageTemplate['hash'],
  pattern: (route: Template) => string,
  test: (chosen: ChosenKey) => QueryTest,
): Parts {
  if (!hash) return {};
  if ('keys' in hash) return { hash: hash.keys.map(test) };
  return { hash: `${pattern(hash.route)}${ROUTE_QUERY}` };
}

function recordParts({ path, keys, absentKeys, hash }: PageTemplate): Parts {
  return {
    path: literalPattern(path),
    ...queryPart([...keys.map(equalsTest), ...absentKeys.map(absentTest)]),
    ...hashPart(hash, literalPattern, equalsTest),
  };
}

function kindParts({ path, keys, absentKeys, hash }: PageTemplate): Parts {
  return {
    path: generalPattern(path, 'path'),
    ...queryPart([...keys.map(generalTest), ...absentKeys.map(absentTest)]),
    ...hashPart(hash, (route) => generalPattern(route, 'hash'), generalTest),
  };
}

/**
 * The folder that holds the page's kind: what stands before the first blank, or before the last piece.
 *
 * @param least parts that it must take in, since it would reach into other accounts otherwise
 */
function folderOf(template: Template, least = 0): string | undefined {
  const firstBlank = template.findIndex(isBlank);
  const end = firstBlank < 0 ? template.length - 1 : firstBlank;
  const words = template.slice(0, Math.max(0, end - 1));
  const says = words.some(({ text }) => text !== '/' && text !== '' && text !== '!' && !LOCALE.test(text));
  return says && words.length >= least ? literalPattern(words) : undefined;
}

/** All of the page's area: its folder, or what its address says besides the record it names. */
function areaParts({ path, tenantPart, keys, hash }: PageTemplate): Parts[] {
  const route = hash && 'route' in hash ? hash.route : undefined;
  const samePath = { path: generalPattern(path, 'path') };
  if (route) {
    const folder = folderOf(route);
    if (!folder) return [];
    return [
      { ...samePath, hash: `${folder}${ROUTE_QUERY}` },
      { ...samePath, hash: `${folder}/*` },
    ];
  }
  const words = keys.filter(({ value }) => !isBlank(value));
  if (words.length > 0 && words.length < keys.length && !path.some(isBlank)) {
    return [{ ...samePath, ...queryPart(words.map(equalsTest)) }];
  }
  const folder = folderOf(path, (tenantPart ?? -1) + 1);
  return folder ? [{ path: `${folder}{/*}?` }] : [];
}

/** On a host that many customers share, the account's own pages: whatever tool stands before the account. */
function siteParts({ path, tenantPart }: PageTemplate): Parts {
  if (tenantPart === undefined) return {};
  const tool = path[tenantPart - 2] ? `${literalPattern(path.slice(0, tenantPart - 2))}:tool/` : '/';
  return { path: `${tool}${escapePattern(path[tenantPart]?.text ?? '')}{/*}?` };
}

/** The page's kind wherever the app runs: by its page type, or by its path on all hosts and in all accounts. */
function kindAnywhere(template: PageTemplate, hosts: readonly string[]): Pick<Draft, 'pageTypes' | 'match'> {
  const { pageType, page, path, tenantPart } = template;
  if (pageType) return { pageTypes: [pageType], match: [] };
  const anyTenant = path.map((part, index) =>
    index === tenantPart ? { text: part.text, pieces: ['anything' as const] } : part,
  );
  const parts = kindParts({ ...template, path: anyTenant });
  return {
    pageTypes: [],
    match: hosts.map((host) => ({ scheme: page.scheme, caseSensitivePath: false, host, ...parts })),
  };
}

/** All that could be proposed for a page, narrow before broad, duplicates included. */
export function draftScopes(template: PageTemplate): Draft[] {
  const { page, pageType } = template;
  const here = (parts: Parts): Pattern => ({
    scheme: page.scheme,
    caseSensitivePath: false,
    host: escapePattern(page.hostname),
    ...parts,
  });
  const onThis = (scope: SuggestionScope, parts: readonly Parts[]): Draft[] =>
    parts.length > 0 ? [{ scope, tenants: 'this', pageTypes: [], match: parts.map(here) }] : [];

  const pack = packOf(page.known?.facts.app ?? '');
  const hosts = pack ? appHosts(pack) : [];
  const onAny = (scope: SuggestionScope, draft: Pick<Draft, 'pageTypes' | 'match'>): Draft[] =>
    pack ? [{ scope, tenants: 'any', ...draft }] : [];

  return [
    ...onThis('record', [recordParts(template)]),
    ...onThis('kind', [kindParts(template)]),
    ...onAny('kind', kindAnywhere(template, hosts)),
    ...(pageType ? onAny('object', { pageTypes: objectPageTypes(page), match: [] }) : []),
    ...onThis('area', areaParts(template)),
    ...onThis('site', [siteParts(template)]),
    ...onAny('app', {
      pageTypes: [],
      match: hosts.map((host) => ({ scheme: page.scheme, caseSensitivePath: false, host })),
    }),
  ];
}
