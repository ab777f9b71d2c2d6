import { type CompiledPack, compilePack, type Recognition, type Site } from './compile-pack.ts';
import type { KeyValues } from './key-values.ts';
import { normaliseUrl } from './normalise.ts';
import { ALL_PACKS } from './packs/all-packs.ts';
import { parseWebUrl, type UrlRefusal } from './web-url.ts';

/** A page as rules see it: its URL unwrapped by its app's pack and taken apart. */
export type Page = {
  readonly url: URL;
  readonly scheme: 'https' | 'http';
  readonly hostname: string;
  /** The path without and with a trailing slash: to rules they are the same. */
  readonly paths: readonly string[];
  readonly query: KeyValues;
  /** Without the `#`. */
  readonly hash: string;
  /** The keys of a hash that is, or ends in, a query; empty where it is none. */
  readonly hashQuery: URLSearchParams;
  /** Of the host: `production`, `dev`, `sandbox:NAME`; `undefined` where no pack knows the host. */
  readonly environment: string | undefined;
  /** What the app's pack knows of the page. */
  readonly known: Recognition | undefined;
};

export type PageReading = { ok: true; page: Page } | { ok: false; reason: UrlRefusal };

let compiledPacks: CompiledPack[] | undefined;
const sites = new Map<string, Site | undefined>();
/** Hosts that are remembered; an agent's day has a handful, a list of pages to try some thousands. */
const SITES_MAX = 10_000;

function findSite(hostname: string): Site | undefined {
  compiledPacks ??= ALL_PACKS.map(compilePack);
  for (const pack of compiledPacks) {
    const site = pack.siteAt(hostname);
    if (site) return site;
  }
  return undefined;
}

/** The app that is at home on a host. */
export function siteAt(hostname: string): Site | undefined {
  if (sites.has(hostname)) return sites.get(hostname);
  const site = findSite(hostname);
  if (sites.size >= SITES_MAX) sites.clear();
  sites.set(hostname, site);
  return site;
}

/** Only https pages are taken for an app's own: over http anybody on the network could pose as one. */
function siteOf(url: URL): Site | undefined {
  return url.protocol === 'https:' ? siteAt(url.hostname) : undefined;
}

/** The path without and with a trailing slash. */
export function pathVariants(pathname: string): string[] {
  if (pathname === '/') return ['/'];
  const bare = pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
  return [bare, `${bare}/`];
}

/** `#/ticket?id=1` and `#id=1` are queries, `#/ticket` and `#section-2` are none. */
export function hashQueryOf(hash: string): URLSearchParams {
  const mark = hash.indexOf('?');
  if (mark >= 0) return new URLSearchParams(hash.slice(mark + 1));
  const isRoute = hash.startsWith('/') || hash.startsWith('!');
  return new URLSearchParams(hash.includes('=') && !isRoute ? hash : '');
}

/** Takes apart only what is asked for: most rules are decided by host and path alone. */
class ParsedPage implements Page {
  readonly url: URL;
  readonly paths: readonly string[];
  private readonly site: Site | undefined;
  private recognition: { known: Recognition | undefined } | undefined;

  constructor(url: URL, site: Site | undefined) {
    this.url = url;
    this.paths = pathVariants(url.pathname);
    this.site = site;
  }

  get scheme(): Page['scheme'] {
    return this.url.protocol === 'https:' ? 'https' : 'http';
  }

  get hostname(): string {
    return this.url.hostname;
  }

  get query(): KeyValues {
    return this.url.searchParams;
  }

  get hash(): string {
    return this.url.hash.slice(1);
  }

  get hashQuery(): URLSearchParams {
    return hashQueryOf(this.hash);
  }

  get environment(): string | undefined {
    return this.site?.environment;
  }

  get known(): Recognition | undefined {
    this.recognition ??= { known: this.site?.recognise(this) };
    return this.recognition.known;
  }
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
  return { ok: true, page: new ParsedPage(url, site) };
}
