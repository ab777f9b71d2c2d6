import type { Site } from '../compile-pack.ts';
import { compileNative } from '../native-pattern.ts';
import { siteAt } from '../read-page.ts';
import { hostKeys, pageTypeKey } from './host-shape.ts';
import type { OpenShard } from './open-shard.ts';
import { NONE } from './shard.ts';

/** Where to look for the rules of one host: all that depends on the host alone, decided once. */
export type HostPlan = {
  roots: readonly { shard: OpenShard; root: number }[];
  /** Rules that name page types of the host's app. */
  pageTypes: OpenShard | undefined;
  site: Site | undefined;
};

/** Hosts that are remembered; an agent's day has a handful. */
const PLANS_MAX = 1000;

function rootsOf(shard: OpenShard, hostname: string) {
  const { roots } = shard.sections;
  const found: { shard: OpenShard; root: number }[] = [];
  for (let at = 0; at < roots.length; at += 2) {
    const variant = roots[at] ?? NONE;
    const root = roots[at + 1] ?? 0;
    if (variant === NONE || hostTest(shard.string(variant))(hostname)) found.push({ shard, root });
  }
  return found;
}

function hostTest(pattern: string): (hostname: string) => boolean {
  const match = compileNative('hostname', pattern, { ignoreCase: false });
  return (hostname) => match?.(hostname) !== undefined;
}

/**
 * @param shardAt the shard of a key, where there is one
 * @returns the plan of a host; over http no app is taken for itself
 */
export function hostPlans(
  shardAt: (key: string) => OpenShard | undefined,
): (hostname: string, isHttps: boolean) => HostPlan {
  const plans = { https: new Map<string, HostPlan>(), http: new Map<string, HostPlan>() };

  const make = (hostname: string, isHttps: boolean): HostPlan => {
    const shards = hostKeys(hostname).flatMap((key) => shardAt(key) ?? []);
    const site = isHttps ? siteAt(hostname) : undefined;
    return {
      roots: shards.flatMap((shard) => rootsOf(shard, hostname)),
      pageTypes: site && shardAt(pageTypeKey(site.pack.app)),
      site,
    };
  };

  return (hostname, isHttps) => {
    const known = isHttps ? plans.https : plans.http;
    const plan = known.get(hostname);
    if (plan) return plan;
    const made = make(hostname, isHttps);
    if (known.size >= PLANS_MAX) known.clear();
    known.set(hostname, made);
    return made;
  };
}
