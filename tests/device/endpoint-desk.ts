import { createHash, randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { type EndpointProcess, startEndpoint } from '../../demo/endpoint/process.ts';
import { storedEvents } from '../../demo/endpoint/stored-events.ts';
import { joinCodeHash, systemRandom } from '../../server/auth/secrets.ts';
import { openDatabase, openStore } from '../../server/open-store.ts';
import type { AuditEntry } from '../../server/store/audit-entry.ts';
import { migrate } from '../../server/store/migrate.ts';
import type { Store, WorkspaceDraft } from '../../server/store/store.ts';
import { type Cut, type Recorded, RecordingProxy } from '../e2e/harness/recording-proxy.ts';

const ids = z.array(z.object({ kind: z.string(), id: z.string() }));
const inWorkspace = { workspace: z.string() };

const ORDERS = {
  /** A workspace with the teams `support` and `sales`. */
  makeWorkspace: z.object(inWorkspace),
  put: z.object({
    ...inWorkspace,
    items: z.array(z.object({ kind: z.string(), id: z.string(), body: z.unknown() })),
  }),
  remove: z.object({ ...inWorkspace, items: ids }),
  putMedia: z.object({ ...inWorkspace, text: z.string() }),
  expireTokens: z.object(inWorkspace),
  /** As after a restored backup: no cursor is known any more. */
  changeEpoch: z.object({}),
  events: z.object({ install: z.string() }),
  /**
   * Cuts a device's requests to the paths that a regular expression finds: each of `cuts` in turn, then none; or
   * the one cut again and again until told otherwise.
   */
  cut: z.object({
    token: z.string(),
    path: z.string(),
    cuts: z.array(z.enum(['before', 'during', 'after', 'none'])),
    again: z.boolean(),
  }),
} as const;

type Orders = { [Name in keyof typeof ORDERS]: z.infer<(typeof ORDERS)[Name]> };

const audit = (): AuditEntry => ({
  id: systemRandom.id(),
  at: new Date().toISOString(),
  actor: 'test',
  action: 'test.arranged',
  detail: '{}',
});

/** A real endpoint in a process of its own, behind a network that can be cut, and what arranges its data. */
export class EndpointDesk {
  readonly proxy: RecordingProxy;
  readonly #file: string;
  readonly #process: EndpointProcess;
  readonly #store: Store;
  /** By token. */
  readonly #cuts = new Map<string, CutPlan>();

  private constructor(file: string, process: EndpointProcess, proxy: RecordingProxy, store: Store) {
    this.#file = file;
    this.#process = process;
    this.proxy = proxy;
    this.#store = store;
    proxy.cutWhere((request) => this.#cutOf(request));
  }

  /** @param file SQLite file to make */
  static async open(file: string): Promise<EndpointDesk> {
    const env = {
      ALONGSIDE_REQUESTS_PER_MINUTE: '100000',
      ALONGSIDE_ENROLMENTS_PER_MINUTE: '10000',
      ALONGSIDE_MAX_DELAY_MS: '0',
    };
    const process = await startEndpoint({ file, env });
    const store = await openStore({ file }, systemRandom);
    return new EndpointDesk(file, process, await RecordingProxy.start(process.url), store);
  }

  /** Does what a test asks for. */
  async follow(name: string, order: unknown): Promise<unknown> {
    const known = Object.keys(ORDERS).find((each): each is keyof Orders => each === name);
    if (!known) throw new Error(`no such order: ${name}`);
    const carryOut = this.#actions[known] as (parsed: unknown) => unknown;
    return carryOut(ORDERS[known].parse(order));
  }

  async close(): Promise<void> {
    await this.#store.close();
    await this.proxy.close();
    await this.#process.stop();
  }

  readonly #actions: { [Name in keyof Orders]: (order: Orders[Name]) => unknown } = {
    makeWorkspace: async ({ workspace }) => {
      const newCode = (name: string) => `${name}-${randomUUID()}`;
      const [code, salesCode, adminCode] = [newCode('SUPPORT'), newCode('SALES'), newCode('ADMIN')];
      const draft: WorkspaceDraft = {
        id: workspace,
        name: workspace,
        teams: [
          { id: 'support', name: 'Support', joinCodeHash: joinCodeHash(code) },
          { id: 'sales', name: 'Sales', joinCodeHash: joinCodeHash(salesCode) },
        ],
        codes: [{ hash: joinCodeHash(adminCode), team: 'support', roles: ['learner', 'admin'] }],
      };
      await this.#store.putWorkspace(draft, audit());
      return { code, salesCode, adminCode };
    },
    put: ({ workspace, items }) => {
      const drafts = items.map(({ kind, id, body }) => ({ kind, id, body: JSON.stringify(body) }));
      return this.#store.workspace(workspace).putItems(drafts, audit());
    },
    remove: ({ workspace, items }) => this.#store.workspace(workspace).removeItems(items, audit()),
    putMedia: async ({ workspace, text }) => {
      const bytes = Buffer.from(text);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await this.#store.workspace(workspace).putMedia(sha256, { type: 'image/png', bytes }, audit());
      return { sha256 };
    },
    expireTokens: ({ workspace }) => {
      const database = new DatabaseSync(this.#file);
      const past = new Date(Date.now() - 1000).toISOString();
      database.prepare('UPDATE devices SET expires_at = ? WHERE workspace = ?').run(past, workspace);
      database.close();
    },
    changeEpoch: async () => {
      const database = openDatabase({ file: this.#file });
      await migrate(database, systemRandom.id(), { restored: true });
      await database.destroy();
    },
    events: ({ install }) => storedEvents(this.#file).filter((event) => event.install === install),
    cut: ({ token, path, cuts, again }) => {
      this.#cuts.set(token, { path: new RegExp(path), cuts: [...cuts], again });
    },
  };

  #cutOf({ method, path, headers }: Recorded): Cut | undefined {
    const token = /Bearer ([\w-]+)/.exec(headers)?.[1] ?? '';
    const plan = this.#cuts.get(token);
    if (method === 'OPTIONS' || !plan?.path.test(path)) return undefined;
    const next = plan.again ? plan.cuts[0] : plan.cuts.shift();
    return next === 'none' ? undefined : next;
  }
}

type CutPlan = { path: RegExp; cuts: (Cut | 'none')[]; again: boolean };
