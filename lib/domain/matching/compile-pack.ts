import type { PageFacts } from '../../contracts/facts.ts';
import { compileNative, compileValue, type NativePattern } from './native-pattern.ts';
import type { AppPack, PackHost, PackPage } from './packs/pack.ts';
import { type Specificity, specificityOf } from './specificity.ts';

type Groups = Record<string, string | undefined>;

/** What a URL must offer to be read by a pack: the same path with and without trailing slash, and its query. */
export type ReadablePage = { paths: readonly string[]; query: URLSearchParams };

export type Recognition = {
  facts: PageFacts;
  /** Who owns the record, where the path and not the host says so. */
  tenant: string | undefined;
  /** Of the pack's own row that knew the page: what a page type ranks as. */
  specificity: Specificity;
};

/** One host of one app, ready to read the pages on it. */
export type Site = { pack: AppPack; recognise(page: ReadablePage): Recognition | undefined };

export type CompiledPack = { siteAt(hostname: string): Site | undefined };

const ENVIRONMENTS = {
  production: () => 'production',
  dev: () => 'dev',
  sandbox: (groups: Groups) => `sandbox:${groups['sandbox'] ?? 'unnamed'}`,
} satisfies Record<PackHost['environment'], (groups: Groups) => string>;

function required(pattern: NativePattern | undefined, app: string, text: string): NativePattern {
  if (!pattern) throw new Error(`app pack ${app}: ${text} is no URLPattern syntax`);
  return pattern;
}

function first<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function compilePage(
  app: string,
  { path, query = {} }: PackPage,
): (page: ReadablePage) => Groups | undefined {
  const pathPattern = required(compileNative('pathname', path, { ignoreCase: true }), app, path);
  const keys = Object.entries(query).map(([key, text]) => ({
    key,
    pattern: required(compileValue(text, { ignoreCase: true }), app, text),
  }));
  return (page) => {
    let groups = first(page.paths, pathPattern);
    for (const { key, pattern } of keys) {
      const found = groups && first(page.query.getAll(key), pattern);
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

/**
 * Compiles an app pack.
 *
 * @throws where the pack holds a pattern that does not parse, which is a mistake in our own data
 */
export function compilePack(pack: AppPack): CompiledPack {
  const hosts = pack.hosts.map(({ host, environment }) => ({
    host,
    environment: ENVIRONMENTS[environment],
    match: required(compileNative('hostname', host, { ignoreCase: false }), pack.app, host),
  }));
  const pages = pack.pages.map((page) => ({ page, match: compilePage(pack.app, page) }));

  return {
    siteAt: (hostname) =>
      first(hosts, ({ host, environment, match }) => {
        const hostGroups = match(hostname);
        if (!hostGroups) return undefined;
        const recognise = (readable: ReadablePage): Recognition | undefined =>
          first(pages, ({ page, match: matchPage }) => {
            const groups = matchPage(readable);
            if (!groups) return undefined;
            const queryTests = Object.keys(page.query ?? {}).length;
            return {
              facts: factsOf(pack, page, environment(hostGroups), groups),
              tenant: groups['tenant'],
              specificity: specificityOf({ host, path: page.path, queryTests }),
            };
          });
        return { pack, recognise };
      }),
  };
}
