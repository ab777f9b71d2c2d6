import type { PageFacts } from '../../../contracts/facts.ts';
import { urlCases } from '../packs/url-cases.ts';
import { pageTypeOf } from '../page-type.ts';
import type { PageTemplate } from './page-template.ts';
import { isBlank, siblingText, type Template } from './template.ts';

/** Another site altogether. */
const ELSEWHERE = 'www.example.com';

type UrlChange = (url: URL) => unknown;

function variantOf(base: URL | string, change: UrlChange): string {
  const url = new URL(base);
  change(url);
  return url.href;
}

/** The page's address with what chooses the page alone: no searches, no names, no session. */
function essence({ page, keys, hash }: PageTemplate): URL {
  const url = new URL(page.url);
  url.search = '';
  url.username = '';
  url.password = '';
  for (const { key, value } of keys) url.searchParams.set(key, value.text);
  if (!hash) url.hash = '';
  else if ('route' in hash) url.hash = hash.route.map(({ text }) => text).join('');
  else url.hash = new URLSearchParams(hash.keys.map(({ key, value }) => [key, value.text])).toString();
  return url;
}

/** Another record: the same address with other values in the blanks. */
function sibling(template: PageTemplate, base: URL, step: number): string {
  const { path, keys, hash } = template;
  return variantOf(base, (url) => {
    url.pathname = siblingText(path, step);
    for (const { key, value } of keys) url.searchParams.set(key, siblingText([value], step));
    if (hash && 'route' in hash) url.hash = siblingText(hash.route, step);
    if (hash && 'keys' in hash) {
      url.hash = new URLSearchParams(
        hash.keys.map(({ key, value }) => [key, siblingText([value], step)]),
      ).toString();
    }
  });
}

/** The text up to its first blank, or to its last piece: the list that a record stands in. */
function listOf(template: Template): string {
  const firstBlank = template.findIndex(isBlank);
  const words = template.slice(0, Math.max(0, (firstBlank < 0 ? template.length - 1 : firstBlank) - 1));
  return words.map(({ text }) => text).join('');
}

/** The same address where a word in it chooses another page: `index.php?page=other`. */
function otherChoices({ keys, hash }: PageTemplate, base: URL): string[] {
  const words = keys.filter(({ value }) => !isBlank(value));
  const route = hash && 'route' in hash ? [listOf(hash.route), '/other'] : [];
  return [
    ...words.map(({ key }) => variantOf(base, ({ searchParams }) => searchParams.set(key, 'other'))),
    ...route.map((text) => variantOf(base, (url) => (url.hash = text))),
  ];
}

function otherAccount({ path, tenantPart }: PageTemplate, base: URL): string[] {
  if (tenantPart === undefined) return [];
  const other = path.map((part, index) => (index === tenantPart ? { ...part, pieces: [] } : part));
  return [variantOf(base, (url) => (url.pathname = siblingText(other, 1)))];
}

/** The app's own table of addresses, plain ones first: no wrappers, no names before the host. */
function appAddresses({ page }: PageTemplate): { url: URL; facts: PageFacts }[] {
  return urlCases()
    .flatMap(({ app, url, facts }) =>
      facts && app === page.known?.facts.app ? [{ url: new URL(url), facts }] : [],
    )
    .filter(({ url }) => !url.username && !url.hash)
    .toSorted((a, b) => a.url.href.length - b.url.href.length);
}

/** The first address of each name. */
function firstOfEach(named: readonly { name: string; url: URL }[]): URL[] {
  const first = new Map<string, URL>();
  for (const { name, url } of named) if (!first.has(name)) first.set(name, url);
  return [...first.values()];
}

/** One page of the app for each of its kinds, on the page's own host. */
function appPages(template: PageTemplate): string[] {
  const named = appAddresses(template).map(({ url, facts }) => ({ name: pageTypeOf(facts), url }));
  return firstOfEach(named).map((url) =>
    variantOf(url, (each) => {
      each.host = template.page.url.host;
    }),
  );
}

/** A host of another customer, and one of each other environment that the app has. */
function appHostnames(template: PageTemplate): string[] {
  const named = appAddresses(template)
    .filter(({ url }) => url.hostname !== template.page.hostname)
    .map(({ url, facts }) => ({ name: facts.environment.split(':', 1)[0] ?? '', url }));
  return firstOfEach(named).map(({ hostname }) => hostname);
}

/**
 * Addresses around a page, group by group from near to far: the page itself, other records, the list and what
 * stands beside, other pages of the app and of the site, other accounts and environments, other sites.
 *
 * @param url the page's address as it was given
 */
export function neighboursOf(url: string, template: PageTemplate): string[][] {
  const { page, path } = template;
  const given = new URL(url);
  const base = essence(template);
  const records = [1, 2].map((step) => sibling(template, base, step));
  const at = (pathname: string) => variantOf(page.url.origin, (each) => (each.pathname = pathname));
  const below = (pathname: string, name: string) => at(`${pathname === '/' ? '' : pathname}/${name}`);
  const list = listOf(path) || '/';
  const [, ...domain] = page.hostname.split('.');
  const onHost = (hostname: string) =>
    [records[0] ?? base.href, base.href].map((address) =>
      variantOf(address, (each) => {
        each.hostname = hostname;
        each.port = '';
      }),
    );
  const noise = ['mail', 'chat'].map((source) =>
    variantOf(given, ({ searchParams }) => searchParams.append('utm_source', source)),
  );
  return [
    [given.href],
    noise,
    records,
    otherChoices(template, base),
    [at(list), below(page.paths[0] ?? '/', 'history'), below(list, 'overview')],
    appPages(template),
    [at('/settings'), at('/')],
    otherAccount(template, base),
    ...(page.known ? appHostnames(template) : domain.length > 1 ? [`other.${domain.join('.')}`] : []).map(
      onHost,
    ),
    onHost(`${page.hostname.replaceAll(/[^\w.-]/g, '')}.example.com`),
    onHost(ELSEWHERE),
  ];
}
