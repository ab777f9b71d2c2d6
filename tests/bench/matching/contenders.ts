import { FiltersEngine, Request } from '@ghostery/adblocker';
import { addRoute, createRouter, findAllRoutes } from 'rou3';
import type { Pattern, Rule } from '../../../lib/contracts/rule.ts';
import { compileMatcher } from '../../../lib/domain/matching/compile-matcher.ts';
import { VIEWER } from './workload.ts';

/** @returns how many rules match an address */
type Lookup = (url: string) => number;
export type Contender = {
  name: string;
  /** More than so many need more memory than a page has. */
  rulesMax?: number;
  build(rules: readonly Rule[]): Lookup;
};

function patternsOf(rules: readonly Rule[]): Pattern[] {
  return rules.flatMap(({ match }) => match);
}

function hashOf({ hash }: Pattern): string {
  return typeof hash === 'string' ? hash : '*';
}

/** Of the query tests of the workload, in URLPattern syntax. */
function searchOf({ query }: Pattern): string {
  const [test] = query ?? [];
  if (!test) return '*';
  return test.test === 'equals' ? `*${test.key}=${test.value}` : `*${test.key}=*`;
}

/** A path pattern of the workload as a regular expression. */
function pathSource(path: string): string {
  return path
    .replaceAll(/:\w+(?:\(([^)]+)\))?/g, (_, group?: string) => (group ? `(?:${group})` : '[^/]+'))
    .replace(/\/\*$/, '/.*');
}

function fullSource(pattern: Pattern): string {
  const host = (pattern.host ?? '').replaceAll('.', '\\.').replace('*', '[^/]*');
  const search = searchOf(pattern).replaceAll('*', '[^#]*');
  const hash = hashOf(pattern).replace(':id', '[^]+').replace('*', '[^]*');
  const query = search === '[^#]*' ? '(?:\\?[^#]*)?' : `\\?${search}`;
  const fragment = hash === '[^]*' ? '(?:#.*)?' : `#${hash}`;
  return `^https://${host}${pathSource(pattern.path ?? '/*')}/?${query}${fragment}$`;
}

const OURS: Contender = {
  name: 'ours',
  build(rules) {
    const matcher = compileMatcher(rules);
    return (url) => matcher.match(url, VIEWER).rules.length;
  },
};

/** The least that anything can do which parses the address and looks something up. */
const FLOOR: Contender = {
  name: 'floor: new URL and one Map lookup',
  build(rules) {
    const hosts = new Map(patternsOf(rules).map((pattern, index) => [pattern.host, index]));
    return (url) => hosts.get(new URL(url).hostname) ?? 0;
  },
};

const LINEAR_NATIVE: Contender = {
  name: 'linear URLPattern',
  rulesMax: 10_000,
  build(rules) {
    const patterns = patternsOf(rules).map(
      (pattern) =>
        new URLPattern(
          {
            protocol: 'https',
            hostname: pattern.host ?? '*',
            pathname: pattern.path ?? '*',
            search: searchOf(pattern),
            hash: hashOf(pattern),
          },
          { ignoreCase: true },
        ),
    );
    return (url) => patterns.filter((pattern) => pattern.test(url)).length;
  },
};

const LINEAR_REGEXP: Contender = {
  name: 'linear RegExp',
  build(rules) {
    const patterns = patternsOf(rules).map((pattern) => new RegExp(fullSource(pattern), 'i'));
    return (url) => patterns.filter((pattern) => pattern.test(url)).length;
  },
};

function filterOf(pattern: Pattern): string {
  if (/[(]/.test(pattern.path ?? '') || pattern.query || pattern.hash !== undefined) {
    return `/${fullSource(pattern).replaceAll('/', '\\/')}/$document`;
  }
  const host = (pattern.host ?? '').replace('*.', '');
  return `||${host}${(pattern.path ?? '').replaceAll(/:\w+/g, '*')}$document`;
}

const GHOSTERY: Contender = {
  name: '@ghostery/adblocker',
  build(rules) {
    const engine = FiltersEngine.parse(patternsOf(rules).map(filterOf).join('\n'), {
      enableCompression: false,
    });
    return (url) => engine.matchAll(Request.fromRawDetails({ url, sourceUrl: url, type: 'main_frame' })).size;
  },
};

function routeOf({ host = '*', path = '/**' }: Pattern): string {
  const labels = host.replace('*', ':tenant').split('.').reverse().join('/');
  const route = path.replaceAll(/:(\w+)\([^)]+\)/g, ':$1').replace(/\/\*$/, '/**');
  return `/${labels}${route}`;
}

const ROU3: Contender = {
  name: 'rou3',
  build(rules) {
    const router = createRouter<number>();
    for (const [index, pattern] of patternsOf(rules).entries())
      addRoute(router, 'GET', routeOf(pattern), index);
    return (url) => {
      const { hostname, pathname } = new URL(url);
      return findAllRoutes(router, 'GET', `/${hostname.split('.').reverse().join('/')}${pathname}`).length;
    };
  },
};

export const CONTENDERS: readonly Contender[] = [FLOOR, OURS, GHOSTERY, ROU3, LINEAR_REGEXP, LINEAR_NATIVE];
