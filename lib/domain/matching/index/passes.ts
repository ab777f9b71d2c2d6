import type { OpenShard } from './open-shard.ts';
import type { PageMatch } from './page-match.ts';
import { LEAF, NONE } from './shard.ts';

/** All that path and host do not decide: scheme, the rest of the pattern, the rule's targeting and its exclusions. */
export function passes(shard: OpenShard, leaf: number, match: PageMatch): boolean {
  const { words } = shard;
  if (((words[leaf + LEAF.form] as number) & match.plan.schemeBit) === 0) return false;
  const check = words[leaf + LEAF.check] as number;
  if (check !== NONE && !matchesPattern(shard, check, match)) return false;
  const target = words[leaf + LEAF.target] as number;
  if (target !== NONE && !isTargeted(shard, target, match)) return false;
  const exclude = words[leaf + LEAF.exclude] as number;
  return exclude === NONE || !isExcluded(shard, exclude, match);
}

function matchesPattern(shard: OpenShard, check: number, { page }: PageMatch): boolean {
  const pattern = shard.pattern(check);
  return page !== undefined && pattern !== undefined && pattern.failure(page) === undefined;
}

function isTargeted(shard: OpenShard, target: number, match: PageMatch): boolean {
  return shard.targeting(target)(match.viewer, match.plan.site?.environment);
}

function isExcluded(shard: OpenShard, exclude: number, { page }: PageMatch): boolean {
  return (
    page !== undefined && shard.patterns(exclude).some((pattern) => pattern?.failure(page) === undefined)
  );
}
