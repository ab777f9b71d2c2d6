import { buildIndex } from '../../../lib/domain/matching/index/build-index.ts';
import { shardBytes } from '../../../lib/domain/matching/index/shard.ts';
import { inSlices } from '../../../lib/storage/content/in-slices.ts';
import { pagePace } from '../../fixtures/device-ports.ts';
import { workload } from './workload.ts';

const SAMPLES = 10;

export type BuildRow = {
  rules: number;
  /** Time of work without the rests, ms: by code that has never run before, and the median of later builds. */
  firstMs: number;
  againMs: number;
  firstLongestSliceMs: number;
  longestSliceMs: number;
  /** Of all shards together. */
  bytes: number;
};

type Sample = { workMs: number; longestSliceMs: number; bytes: number };

async function sample(size: number): Promise<Sample> {
  const { rules } = workload(size);
  let since = performance.now();
  let workMs = 0;
  let longestSliceMs = 0;
  const endSlice = () => {
    const slice = performance.now() - since;
    workMs += slice;
    longestSliceMs = Math.max(longestSliceMs, slice);
  };
  const rest = async () => {
    endSlice();
    await pagePace.rest();
    since = performance.now();
  };
  const { shards } = await inSlices(buildIndex(rules), { now: pagePace.now, rest });
  endSlice();
  return { workMs, longestSliceMs, bytes: shards.reduce((sum, shard) => sum + shardBytes(shard), 0) };
}

/** Builds the index as a sync does, in slices. */
export async function buildRow(size: number): Promise<BuildRow> {
  const first = await sample(size);
  const again: Sample[] = [];
  for (let index = 0; index < SAMPLES; index += 1) again.push(await sample(size));
  const middle = (pick: (each: Sample) => number) =>
    again.map(pick).toSorted((a, b) => a - b)[SAMPLES / 2] ?? 0;
  return {
    rules: size,
    firstMs: first.workMs,
    againMs: middle(({ workMs }) => workMs),
    firstLongestSliceMs: first.longestSliceMs,
    longestSliceMs: middle(({ longestSliceMs }) => longestSliceMs),
    bytes: first.bytes,
  };
}
