import { type CompiledPack, compilePack, type Recognition, type Site } from './compile-pack.ts';
import { normaliseUrl } from './normalise.ts';
import { ALL_PACKS } from './packs/all-packs.ts';
import { parseWebUrl, type UrlRefusal } from './web-url.ts';

/** A page as rules see it: its URL unwrapped by its app's pack and taken apart. */
export type Page = {
  url: URL;
  scheme: 'https' | 'http';
  hostname: string;
  /** The path without and with a trailing slash: to rules they are the same. */
  paths: readonly string[];
  query: URLSearchParams;
  /** Without the `#`. */
  hash: string;
  /** The keys of a hash that is, or ends in, a query; empty where it is none. */
  hashQuery: URLSearchParams;
  /** What the app's pack knows of the page. */
  known: Recognition | undefined;
};

export type PageReading = { ok: true; page: Page } | { ok: false; reason: UrlRefusal };

let compiledPacks: CompiledPack[] | undefined;

/** The app that is at home on a host. */
export function siteAt(hostname: string): Site | undefined {
  compiledPacks ??= ALL_PACKS.map(compilePack);
  for (const pack of compiledPacks) {
    const site = pack.siteAt(hostname);
    if (site) return site;
  }
  return undefined;
}

/** Only https pages are taken for an app's own: over http anybody on the network could pose as one. */
function siteOf(url: URL): Site | undefined {
  return url.protocol === 'https:' ? siteAt(url.hostname) : undefined;
}

function pathVariants(pathname: string): string[] {
  if (pathname === '/') return ['/'];
  const bare = pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
  return [bare, `${bare}/`];
}

/** `#/ticket?id=1` and `#id=1` are queries, `#/ticket` and `#section-2` are none. */
function hashQueryOf(hash: string): URLSearchParams {
  const mark = hash.indexOf('?');
  if (mark >= 0) return new URLSearchParams(hash.slice(mark + 1));
  const isRoute = hash.startsWith('/') || hash.startsWith('!');
  return new URLSearchParams(hash.includes('=') && !isRoute ? hash : '');
}

/**
 * Reads an address the way all matching sees it.
 *
 * @param text the address as the browser gives it
 * @returns the page, or why the address is none: `too_long`, `not_a_url`, `not_a_web_page`
 */
export function readPage(text: string): PageReading {
  const parsed = parseWebUrl(text);
  if (!parsed.ok) return parsed;
  const site = siteOf(parsed.url);
  const url = site ? normaliseUrl(parsed.url, site.pack.normalisers ?? []) : parsed.url;
  const paths = pathVariants(url.pathname);
  const query = url.searchParams;
  const hash = url.hash.slice(1);
  const page: Page = {
    url,
    scheme: url.protocol === 'https:' ? 'https' : 'http',
    hostname: url.hostname,
    paths,
    query,
    hash,
    hashQuery: hashQueryOf(hash),
    known: site?.recognise({ paths, query }),
  };
  return { ok: true, page };
}
