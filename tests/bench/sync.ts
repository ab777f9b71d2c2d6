import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type JSHandle, type Page } from '@playwright/test';
import { prepareBrowser } from '../../demo/browser/install.ts';
import { Cleanup } from '../../demo/cleanup.ts';
import { startEndpoint } from '../../demo/endpoint/process.ts';
import { connectEndpoint } from '../../lib/endpoint/connect-endpoint.ts';
import { serveBundle } from '../fixtures/serve-bundle.ts';
import { aidsWorkspace } from './sync/aids-workspace.ts';
import type { Round } from './sync/page.ts';

const AIDS = 10_000;
const ROUNDS = 5;
/** Of each kind, in each round. */
const REPEATS = 8;

/** The most that the storage part may take of what plain rows take. */
const TARGETS: Record<string, number> = { first: 0.3, 'delta-50': 0.5 };

type Figures = Record<string, number>;

/** Gathers samples by row and prints their medians. */
class Rows {
  readonly #samples = new Map<string, Figures[]>();

  add(row: string, sample: Figures): void {
    this.#samples.set(row, [...(this.#samples.get(row) ?? []), sample]);
  }

  print(shared: Figures): void {
    for (const [row, samples] of this.#samples) {
      const names = Object.keys(samples[0] ?? {});
      const medians = Object.fromEntries(
        names.map((name) => [name, median(samples.map((sample) => sample[name] ?? 0))]),
      );
      const target = TARGETS[row];
      const figures = { ...medians, ...(target !== undefined && { target }) };
      console.log(JSON.stringify({ bench: 'sync', row, ...shared, samples: samples.length, ...figures }));
    }
  }
}

function median(values: number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return Math.round(middle * 1000) / 1000;
}

/** Pulls, then stores what came in both ways; which goes first changes with the turn. */
async function storeBothWays(round: JSHandle<Round>, turn: number): Promise<Figures> {
  const pulled = await round.evaluate((each) => each.pull());
  const segments = () => round.evaluate((each) => each.segments());
  const rows = () => round.evaluate((each) => each.rows());
  const first = await (turn % 2 === 0 ? segments : rows)();
  const second = await (turn % 2 === 0 ? rows : segments)();
  const [storageMs, rowsMs] = turn % 2 === 0 ? [first, second] : [second, first];
  return { ...pulled, storageMs, rowsMs, ratio: storageMs / rowsMs };
}

type Workspace = Awaited<ReturnType<typeof aidsWorkspace>>;

async function runRound(round: JSHandle<Round>, turn: number, workspace: Workspace, rows: Rows) {
  rows.add('first', await storeBothWays(round, turn));
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    for (const items of [10, 50]) {
      await workspace.change(items);
      rows.add(`delta-${items}`, await storeBothWays(round, repeat));
    }
    rows.add('unchanged', { networkMs: await round.evaluate((each) => each.unchanged()) });
    const id = `aid-${(turn * 1009 + repeat * 1201) % AIDS}`;
    const read = await round.evaluate((each, [wanted, oursFirst]) => each.readOne(wanted, oursFirst), [
      id,
      repeat % 2 === 1,
    ] as const);
    rows.add(repeat === 0 ? 'first-read' : 'read', { storageMs: read.ours, rowsMs: read.rows });
  }
  rows.add('fold', { storageMs: await round.evaluate((each) => each.fold()) });
  await round.evaluate((each) => each.end());
}

async function tokenOf(origin: string, joinCode: string): Promise<string> {
  const joined = await connectEndpoint({ origin, fetch }).enrol({ joinCode, install: randomUUID() });
  if (!joined.ok) throw new Error(joined.reason);
  return joined.value.token;
}

async function openPage(url: string, profile: string, cleanup: Cleanup): Promise<Page> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: prepareBrowser(console.error),
    headless: true,
    args: ['--no-sandbox'],
  });
  cleanup.add(() => context.close());
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/**
 * A first sync of 10,000 aids of about 4 KB from the real endpoint, deltas of 10 and 50 and unchanged pulls, in
 * Chromium. The storage part stands beside a plain Dexie `bulkPut` of the same items as rows: `ratio` is ours over
 * theirs, in the same round. Prints one JSON object a line, medians over rounds and repeats.
 */
export async function run(): Promise<void> {
  const cleanup = new Cleanup();
  try {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
    cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'endpoint.db');
    const workspace = await aidsWorkspace(file, AIDS);
    cleanup.add(() => workspace.close());
    const env = { ALONGSIDE_REQUESTS_PER_MINUTE: '100000', ALONGSIDE_MAX_DELAY_MS: '0' };
    const endpoint = await startEndpoint({ file, env });
    cleanup.add(() => endpoint.stop());
    const served = await serveBundle(join(import.meta.dirname, 'sync/page.ts'));
    cleanup.add(() => served.close());
    const page = await openPage(served.url, join(folder, 'profile'), cleanup);
    const token = await tokenOf(endpoint.url, workspace.code);
    const rows = new Rows();
    for (let turn = 0; turn < ROUNDS; turn++) {
      const round = await page.evaluateHandle(
        ([origin = '', token = '']) => benchRound(origin, token),
        [endpoint.url, token],
      );
      await runRound(round, turn, workspace, rows);
      await round.dispose();
    }
    rows.print({ aids: AIDS, bytesEach: workspace.meanBytes });
  } finally {
    await cleanup.run();
  }
}
