import Dexie from 'dexie';
import type { PullResponse } from '../../../lib/contracts/content-pull.ts';
import { connectEndpoint } from '../../../lib/endpoint/connect-endpoint.ts';
import { contentStore } from '../../../lib/storage/content/content-store.ts';
import { type ParsedPage, parsePage } from '../../../lib/storage/content/parse-page.ts';
import { type ContentDb, contentDb } from '../../../lib/storage/content/schema.ts';
import { type PageOptions, writePage } from '../../../lib/storage/content/write-page.ts';
import { openContent } from '../../../lib/storage/open.ts';
import type { ContentStore } from '../../../lib/usecases/ports/content-store.ts';
import type { Endpoint } from '../../../lib/usecases/ports/endpoint.ts';
import { loadWriter, pagePace } from '../../fixtures/device-ports.ts';

/** Milliseconds that a pull took to come over the network (parsed as JSON) and to be checked against the contract. */
type PullTimes = { items: number; networkMs: number; checkMs: number };

type Row = { id: string };
type RowsDb = Dexie & { rows: Dexie.Table<Row, string> };

const syncedAt = '2026-01-01T00:00:00.000Z';

async function timed<T>(task: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await task();
  return { ms: performance.now() - start, value };
}

/** Rows as the plainest program would store them, with the durability of the content database. */
async function rowsDb(): Promise<RowsDb> {
  const db = new Dexie(`rows-${crypto.randomUUID()}`, { chromeTransactionDurability: 'relaxed' }) as RowsDb;
  db.version(1).stores({ rows: 'id' });
  await db.open();
  return db;
}

/** One round: both databases are filled once and then follow the same deltas. */
class Round {
  readonly #endpoint: Endpoint;
  readonly #content: ContentDb;
  readonly #store: ContentStore;
  readonly #rows: RowsDb;
  #pages: { page: PullResponse; parsed: ParsedPage; options: PageOptions }[] = [];

  constructor(endpoint: Endpoint, content: ContentDb, store: ContentStore, rows: RowsDb) {
    this.#endpoint = endpoint;
    this.#content = content;
    this.#store = store;
    this.#rows = rows;
  }

  /** Pulls what is new and checks it; what comes is kept for both ways of storing it. */
  async pull(): Promise<PullTimes> {
    const times: PullTimes = { items: 0, networkMs: 0, checkMs: 0 };
    this.#pages = [];
    let from = (await this.#store.mark()).cursor;
    let more = true;
    while (more) {
      const pulled = await timed(() => this.#endpoint.pull(from));
      const page = changed(pulled.value);
      const parsed = await timed(() => parsePage(page));
      this.#pages.push({ page, parsed: parsed.value, options: { ...page, from, syncedAt } });
      times.items += page.changes.length;
      times.networkMs += pulled.ms;
      times.checkMs += parsed.ms;
      from = page.cursor;
      more = page.more;
    }
    return times;
  }

  /** Stores what was pulled as `ContentStore.apply` does behind its check. */
  async segments(): Promise<number> {
    const write = async () => {
      for (const { parsed, options } of this.#pages) {
        await this.#content.transaction('rw', this.#content.tables, async (current) =>
          writePage(this.#content, current, parsed, options),
        );
      }
    };
    return (await timed(write)).ms;
  }

  /** Stores what was pulled as rows. */
  async rows(): Promise<number> {
    const rows = this.#pages.flatMap(({ page }) => page.changes.map(({ body }) => body as Row));
    return (await timed(() => this.#rows.rows.bulkPut(rows))).ms;
  }

  async unchanged(): Promise<number> {
    const { cursor } = await this.#store.mark();
    const { ms, value } = await timed(() => this.#endpoint.pull(cursor));
    if (!value.ok || value.value !== 'unchanged') throw new Error('the pull was not unchanged');
    return ms;
  }

  /** Reads one aid out of each database; the second finds the machine at rest. */
  async readOne(id: string, oursFirst: boolean): Promise<{ ours: number; rows: number }> {
    const readOurs = () => timed(async () => (await this.#store.aids([id]))[0]?.id);
    const readRow = () => timed(async () => (await this.#rows.rows.get(id))?.id);
    const early = oursFirst ? await readOurs() : undefined;
    const rows = await readRow();
    const ours = early ?? (await readOurs());
    if (ours.value !== id || rows.value !== id) throw new Error('an aid is missing');
    return { ours: ours.ms, rows: rows.ms };
  }

  async fold(): Promise<number> {
    return (await timed(() => this.#store.fold())).ms;
  }

  /** Leaves the data where it is: removing it would go on behind the next round. */
  end(): void {
    this.#content.close();
    this.#rows.close();
  }
}

function changed(pulled: Awaited<ReturnType<Endpoint['pull']>>): PullResponse {
  if (!pulled.ok || pulled.value === 'unchanged') throw new Error(`nothing came: ${JSON.stringify(pulled)}`);
  return pulled.value;
}

async function startRound(origin: string, token: string): Promise<Round> {
  const content = contentDb(`bench-${crypto.randomUUID()}`);
  const opened = openContent(content);
  await opened;
  const endpoint = connectEndpoint({ origin, token, fetch });
  return new Round(endpoint, content, contentStore(content, opened, pagePace, loadWriter), await rowsDb());
}

declare global {
  var benchRound: typeof startRound;
}
globalThis.benchRound = startRound;

export type { Round };
