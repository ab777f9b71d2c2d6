import { shardKeys } from '../../../lib/domain/matching/index/keys.ts';
import { shardBytes } from '../../../lib/domain/matching/index/shard.ts';
import { contentStore } from '../../../lib/storage/content/content-store.ts';
import { contentDb } from '../../../lib/storage/content/schema.ts';
import { openContent } from '../../../lib/storage/open.ts';
import { readFirstSight } from '../../../lib/usecases/panel/page-aids.ts';
import type { ContentStore } from '../../../lib/usecases/ports/content-store.ts';
import { loadWriter, pagePace } from '../../fixtures/device-ports.ts';
import { VIEWER, workload } from './workload.ts';

const SAMPLES = 25;
const PULL_PAGE = 1000;

export type ColdRow = {
  rules: number;
  /** Database open, shards read, first answer; median and 95th percentile, ms. */
  coldMs: number;
  coldP95Ms: number;
  /** The same database opened, and one small record read: by Dexie, as the product does, and without it. */
  openDexieMs: number;
  openRawMs: number;
  /** Rules read, index made and stored. */
  indexMs: number;
  hostShardBytes: number;
};

function open(workspace: string): { store: ContentStore; close(): void; opened: Promise<void> } {
  const db = contentDb(workspace);
  const opened = openContent(db);
  return { store: contentStore(db, opened, pagePace, loadWriter), close: () => db.close(), opened };
}

/** @returns how long reading, indexing and storing took, ms */
async function fill(workspace: string, size: number): Promise<number> {
  const { rules } = workload(size);
  const { store, close } = open(workspace);
  for (let from = 0; from < rules.length; from += PULL_PAGE) {
    const changes = rules.slice(from, from + PULL_PAGE).map((body) => ({ kind: 'rule', id: body.id, body }));
    const more = from + PULL_PAGE < rules.length;
    const previous = from === 0 ? undefined : `c${from}`;
    const page = { changes, tombstones: [], cursor: `c${from + PULL_PAGE}`, more };
    await store.apply(page, { from: previous, syncedAt: '2026-01-01T00:00:00.000Z' });
  }
  const start = performance.now();
  await store.indexRules();
  const ms = performance.now() - start;
  close();
  return ms;
}

async function cold(workspace: string, url: string): Promise<number> {
  const start = performance.now();
  const { store, close } = open(workspace);
  await readFirstSight(store, url, VIEWER, undefined);
  const ms = performance.now() - start;
  close();
  return ms;
}

async function openDexie(workspace: string): Promise<number> {
  const start = performance.now();
  const { store, close } = open(workspace);
  await store.mark();
  const ms = performance.now() - start;
  close();
  return ms;
}

function openRaw(workspace: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`alongside-content-${workspace}`);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const read = db.transaction('meta').objectStore('meta').get('synced');
      read.onsuccess = () => {
        const ms = performance.now() - start;
        db.close();
        resolve(ms);
      };
    };
  });
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

async function bytesFor(workspace: string, url: string): Promise<number> {
  const { store, close } = open(workspace);
  let bytes = 0;
  await store.firstSight(shardKeys(url), undefined, (shards = []) => {
    bytes = shards.reduce((sum, shard) => sum + shardBytes(shard), 0);
    return [];
  });
  close();
  return bytes;
}

/** Fills a database with rules and measures a panel's way from nothing to its first answer. */
export async function coldRow(size: number): Promise<ColdRow> {
  const workspace = `bench-${size}-${crypto.randomUUID()}`;
  const indexMs = await fill(workspace, size);
  const { urls } = workload(size);
  const times = { cold: [] as number[], dexie: [] as number[], raw: [] as number[] };
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    times.raw.push(await openRaw(workspace));
    times.dexie.push(await openDexie(workspace));
    times.cold.push(await cold(workspace, urls[sample] as string));
  }
  return {
    rules: size,
    coldMs: quantile(times.cold, 0.5),
    coldP95Ms: quantile(times.cold, 0.95),
    openDexieMs: quantile(times.dexie, 0.5),
    openRawMs: quantile(times.raw, 0.5),
    indexMs,
    hostShardBytes: await bytesFor(workspace, urls[0] as string),
  };
}
