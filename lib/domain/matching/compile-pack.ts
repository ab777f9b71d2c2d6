import type { PageFacts } from '../../contracts/facts.ts';
import type { KeyValues } from './key-values.ts';
import { compileNative, compileValue, type NativePattern } from './native-pattern.ts';
import type { AppPack, PackHost, PackPage } from './packs/pack.ts';
import { type Specificity, specificityOf } from './specificity.ts';

type Groups = Record<string, string | undefined>;

/** What a URL must offer to be read by a pack: the same path with and without trailing slash, and its query. */
type ReadablePage = { paths: readonly string[]; query: KeyValues };

export type Recognition = {
  facts: PageFacts;
  /** Who owns the record, where the path and not the host says so. */
  tenant: string | undefined;
  /** Of the pack's own row that knew the page: what a page type ranks as. */
  specificity: Specificity;
};

/** One host of one app, ready to read the pages on it. */
export type Site = {
  pack: AppPack;
  environment: string;
  recognise(page: ReadablePage): Recognition | undefined;
};

export type CompiledPack = {
  siteAt(hostname: string): Site | undefined;
  /** Patterns of the pack that are no URLPattern syntax to this browser. */
  readonly unparsed: readonly string[];
};

const ENVIRONMENTS = {
  production: () => 'production',
  dev: () => 'dev',
  sandbox: (groups: Groups) => `sandbox:${groups['sandbox'] ?? 'unnamed'}`,
} satisfies Record<PackHost['environment'], (groups: Groups) => string>;

function first<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

type PageMatch = (page: ReadablePage) => Groups | undefined;

function compilePage({ path, query = {} }: PackPage): PageMatch | undefined {
  const matchPath = compileNative('pathname', path, { ignoreCase: true });
  const keys: { key: string; match: NativePattern }[] = [];
  for (const [key, text] of Object.entries(query)) {
    const match = compileValue(text, { ignoreCase: true });
    if (!match) return undefined;
    keys.push({ key, match });
  }
  if (!matchPath) return undefined;
  return (page) => {
    let groups = first(page.paths, matchPath);
    for (const { key, match } of keys) {
      const found = groups && first(page.query.getAll(key), match);
      groups = found && { ...groups, ...found };
    }
    return groups;
  };
}

/** A longer name is no object or id that a person works with, and the contract has no room for it. */
const MAX_FACT_LENGTH = 120;

function fact(text: string | undefined): string | undefined {
  return text && text.length <= MAX_FACT_LENGTH ? text : undefined;
}

function factsOf(pack: AppPack, page: PackPage, environment: string, groups: Groups): PageFacts {
  const named = fact(page.object ?? groups['object']);
  const object = named && (pack.objectCodes?.[named.toLowerCase()] ?? named);
  const recordId = fact(groups['id']);
  return {
    app: pack.app,
    environment,
    ...(object && { object }),
    view: page.view,
    ...(recordId && { recordId }),
  };
}

type CompiledHost = { host: PackHost; match: NativePattern };
type CompiledPage = { page: PackPage; match: PageMatch };

function compileHosts({ hosts }: AppPack): CompiledHost[] {
  return hosts.flatMap((host) => {
    const match = compileNative('hostname', host.host, { ignoreCase: false });
    return match ? [{ host, match }] : [];
  });
}

function compilePages({ pages }: AppPack): CompiledPage[] {
  return pages.flatMap((page) => {
    const match = compilePage(page);
    return match ? [{ page, match }] : [];
  });
}

function unparsedIn(
  { hosts, pages }: AppPack,
  compiled: { hosts: CompiledHost[]; pages: CompiledPage[] },
): string[] {
  const parsed = new Set<unknown>([
    ...compiled.hosts.map(({ host }) => host),
    ...compiled.pages.map(({ page }) => page),
  ]);
  return [
    ...hosts.filter((host) => !parsed.has(host)).map(({ host }) => host),
    ...pages.filter((page) => !parsed.has(page)).map(({ path }) => path),
  ];
}

/**
 * Compiles an app pack; its pages when one of its hosts is there first, since most people work in one or two apps. A row
 * whose pattern this browser cannot parse is left out and named in `unparsed`.
 */
export function compilePack(pack: AppPack): CompiledPack {
  const hosts = compileHosts(pack);
  let compiledPages: CompiledPage[] | undefined;
  const pages = (): CompiledPage[] => {
    compiledPages ??= compilePages(pack);
    return compiledPages;
  };

  const recogniseAt = (host: PackHost, environment: string, readable: ReadablePage) =>
    first(pages(), ({ page, match }): Recognition | undefined => {
      const groups = match(readable);
      if (!groups) return undefined;
      const queryTests = Object.keys(page.query ?? {}).length;
      return {
        facts: factsOf(pack, page, environment, groups),
        tenant: groups['tenant'],
        specificity: specificityOf({ host: host.host, path: page.path, queryTests }),
      };
    });

  return {
    get unparsed() {
      return unparsedIn(pack, { hosts, pages: pages() });
    },
    siteAt: (hostname) =>
      first(hosts, ({ host, match }): Site | undefined => {
        const groups = match(hostname);
        if (!groups) return undefined;
        const environment = ENVIRONMENTS[host.environment](groups);
        return { pack, environment, recognise: (page) => recogniseAt(host, environment, page) };
      }),
  };
}
