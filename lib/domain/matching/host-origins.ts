import type { Pattern, Rule } from '../../contracts/rule.ts';
import { packOf } from './packs/all-packs.ts';
import { patternSkeleton, VARIABLE, WILDCARD } from './pattern-skeleton.ts';

/** A browser match pattern taken apart: `https://*.zendesk.com/*` is https, `zendesk.com`, with subdomains. */
type Origin = { scheme: 'https' | 'http'; host: string; subdomains: boolean };

const SCHEMES = {
  https: ['https'],
  http: ['http'],
  any: ['https', 'http'],
} as const satisfies Record<Pattern['scheme'], readonly Origin['scheme'][]>;

/**
 * The host as a browser spells it (lower case, punycode); `undefined` where it can be none. Browsers differ in
 * what they let stand in a host, so only what all of them take counts.
 */
function spelled(labels: readonly string[]): string | undefined {
  const host = labels.includes('') ? undefined : URL.parse(`https://${labels.join('.')}/`)?.hostname;
  return host && /^[a-z0-9._-]+$/.test(host) ? host : undefined;
}

/**
 * The narrowest host that a browser can grant and that covers a host pattern. A browser knows a wildcard as the
 * leftmost label only, so a pattern with one inside widens to the literal labels behind it. Less than two such
 * labels would be a whole top-level domain: that is never asked for.
 */
function grantableHost(pattern: string): { host: string; subdomains: boolean } | undefined {
  const skeleton = patternSkeleton(pattern);
  const afterMark = Math.max(skeleton.lastIndexOf(WILDCARD), skeleton.lastIndexOf(VARIABLE)) + 1;
  if (afterMark === 0) {
    const host = spelled(skeleton.split('.'));
    return host ? { host, subdomains: false } : undefined;
  }
  const labels = skeleton.slice(afterMark).split('.').slice(1);
  const host = labels.length >= 2 ? spelled(labels) : undefined;
  return host ? { host, subdomains: true } : undefined;
}

function patternOrigins({ host: pattern, scheme }: Pick<Pattern, 'host' | 'scheme'>): Origin[] {
  const host = pattern === undefined ? undefined : grantableHost(pattern);
  return host ? SCHEMES[scheme].map((each) => ({ scheme: each, ...host })) : [];
}

/** Keeps what no wider origin of the set covers: `*.zendesk.com` covers `zendesk.com` and `acme.zendesk.com`. */
function widest(origins: readonly Origin[]): Origin[] {
  const wide = new Set(
    origins.filter(({ subdomains }) => subdomains).map(({ scheme, host }) => `${scheme}://${host}`),
  );
  return origins.filter(({ scheme, host, subdomains }) => {
    const labels = host.split('.');
    const ancestors = labels.map((_label, index) => labels.slice(index).join('.'));
    return !ancestors.slice(subdomains ? 1 : 0).some((ancestor) => wide.has(`${scheme}://${ancestor}`));
  });
}

/** The hosts of the app that a page type names, save those that few customers work on. */
function pageTypeOrigins(pageType: string): Origin[] {
  const hosts = packOf(pageType.split('/', 1)[0] ?? '')?.hosts ?? [];
  return hosts
    .filter(({ unasked }) => !unasked)
    .flatMap(({ host }) => patternOrigins({ host, scheme: 'https' }));
}

type HostPattern = Pick<Pattern, 'scheme' | 'host'>;

/** As much of a rule as says where it works. */
export type Places = Pick<Rule, 'enabled' | 'pageTypes'> & { match: readonly HostPattern[] };

function ruleOrigins({ match, pageTypes }: Places): Origin[] {
  return [...match.flatMap(patternOrigins), ...pageTypes.flatMap(pageTypeOrigins)];
}

/**
 * Which hosts a browser must grant for a set of rules to be able to work, as match patterns
 * (`https://*.zendesk.com/*`), sorted, none inside another. Disabled rules need none; a pattern without a host,
 * or with one that names less than a domain, is left out: it works on the hosts that other rules bring.
 */
export function hostOrigins(rules: readonly Places[]): string[] {
  const origins = rules.filter(({ enabled }) => enabled).flatMap(ruleOrigins);
  const texts = widest(origins).map(
    ({ scheme, host, subdomains }) => `${scheme}://${subdomains ? '*.' : ''}${host}/*`,
  );
  return [...new Set(texts)].sort();
}
