import type { Site } from '../compile-pack.ts';
import { compileNative } from '../native-pattern.ts';
import { siteAt } from '../read-page.ts';
import { MAX_HOST_LENGTH } from '../web-url.ts';
import { hostKeys, pageTypeKey } from './host-shape.ts';
import type { OpenShard, Root } from './open-shard.ts';
import { SCHEME } from './shard.ts';

/** Where to look for the rules of one host: all that depends on scheme and host alone, decided once. */
export type HostPlan = {
  roots: readonly Root[];
  /** Rules that name page types of the host's app. */
  pageTypes: readonly Root[];
  site: Site | undefined;
  hostname: string;
  scheme: 'https' | 'http';
  /** Of the scheme, in `SCHEME`. */
  schemeBit: number;
};

/** Origins that are remembered; an agent's day has a handful, a list of pages to try some thousands. */
const PLANS_MAX = 10_000;

/** An origin that the URL parser would leave as it is: no port, no user, no number for an IPv4 address. */
const PLAIN_ORIGIN = /^https?:\/\/((?:[a-z0-9_-]+\.)*[a-z][a-z0-9_-]*)$/;

function hostTest(pattern: string): (hostname: string) => boolean {
  const match = compileNative('hostname', pattern, { ignoreCase: false });
  return (hostname) => match?.(hostname) !== undefined;
}

function rootsOf(shard: OpenShard, hostname: string): Root[] {
  return shard
    .roots()
    .filter(({ host }) => host === '' || hostTest(host)(hostname))
    .map(({ root }) => root);
}

/** The plans of all hosts that were asked for. */
export class HostPlans {
  private readonly plans = new Map<string, HostPlan>();
  private readonly shardAt: (key: string) => OpenShard | undefined;

  /** @param shardAt the shard of a key, where there is one */
  constructor(shardAt: (key: string) => OpenShard | undefined) {
    this.shardAt = shardAt;
  }

  /** The plan of an origin as it stands in an address; `undefined` where the URL parser must have it first. */
  atPlain(origin: string): HostPlan | undefined {
    const plan = this.plans.get(origin);
    if (plan) return plan;
    const hostname = PLAIN_ORIGIN.exec(origin)?.[1];
    if (hostname === undefined || hostname.length > MAX_HOST_LENGTH || hostname.includes('xn--'))
      return undefined;
    return this.make(origin, hostname, origin.startsWith('https:'));
  }

  at({ protocol, hostname }: URL): HostPlan {
    const origin = `${protocol}//${hostname}`;
    return this.plans.get(origin) ?? this.make(origin, hostname, protocol === 'https:');
  }

  /** Over http no app is taken for itself. */
  private make(origin: string, hostname: string, isHttps: boolean): HostPlan {
    const shards = hostKeys(hostname).flatMap((key) => this.shardAt(key) ?? []);
    const site = isHttps ? siteAt(hostname) : undefined;
    const plan: HostPlan = {
      roots: shards.flatMap((shard) => rootsOf(shard, hostname)),
      pageTypes: site
        ? (this.shardAt(pageTypeKey(site.pack.app))?.roots() ?? []).map(({ root }) => root)
        : [],
      site,
      hostname,
      scheme: isHttps ? 'https' : 'http',
      schemeBit: isHttps ? SCHEME.https : SCHEME.http,
    };
    if (this.plans.size >= PLANS_MAX) this.plans.clear();
    this.plans.set(origin, plan);
    return plan;
  }
}
