import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import * as z from 'zod/mini';
import { type EnrolResponse, enrolResponseSchema } from '../../../../lib/contracts/enrolment.ts';
import { PROTOCOL_HEADER } from '../../../../lib/contracts/protocol.ts';
import { buildApp } from '../../../../server/app.ts';
import { deviceTokenAuthenticator } from '../../../../server/auth/device-tokens.ts';
import { systemRandom } from '../../../../server/auth/secrets.ts';
import { type Config, readConfig } from '../../../../server/config.ts';
import { openDatabase, storeOver } from '../../../../server/open-store.ts';
import { RegexThread } from '../../../../server/regex/regex-thread.ts';
import { migrate } from '../../../../server/store/migrate.ts';
import type { Store } from '../../../../server/store/store.ts';
import type { Tables } from '../../../../server/store/tables.ts';
import { auditEntry, workspaceDraft } from './drafts.ts';

export type Device = EnrolResponse & { install: string };

/** A running endpoint on a SQLite file, with the workspaces `acme` and `globex`. */
export type Endpoint = {
  origin: string;
  store: Store;
  db: Kysely<Tables>;
  log: string[];
  /** Moves the endpoint's clock on, ms. */
  pass: (ms: number) => void;
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** A new device in a team of a workspace; with `admin` for the team, of an admin in `support`. */
  enrol: (workspace: string, team?: string) => Promise<Device>;
  /** Rows of every table. */
  counts: () => Promise<Record<string, number>>;
  close: () => Promise<void>;
};

const TABLES: (keyof Tables)[] = [
  'workspaces',
  'teams',
  'members',
  'devices',
  'join_codes',
  'items',
  'rule_versions',
  'rule_shown',
  'media',
  'events',
  'dead_letters',
  'audit',
];

const generous: Partial<Config> = {
  port: 0,
  requestsPerMinute: 1_000_000,
  enrolmentsPerMinute: 1_000_000,
  maxDelayMs: 0,
};

function testConfig(file: string, overrides: Partial<Config> = {}): Config {
  const defaults = readConfig({});
  if (!defaults.ok) throw new Error('the defaults are no configuration');
  return { ...defaults.config, ...generous, database: { file }, ...overrides };
}

/** What every request of a device carries. */
export function headersOf(device?: { token: string }): Record<string, string> {
  const bearer: Record<string, string> = device ? { authorization: `Bearer ${device.token}` } : {};
  return { [PROTOCOL_HEADER]: '1-1', ...bearer };
}

export function jsonPost(body: unknown, device?: { token: string }): RequestInit {
  return {
    method: 'POST',
    headers: { ...headersOf(device), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

export async function startEndpoint(overrides: Partial<Config> = {}): Promise<Endpoint> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-endpoint-'));
  const config = testConfig(join(folder, 'alongside.db'), overrides);
  const db = openDatabase(config.database);
  await migrate(db, systemRandom.id());
  const store = storeOver(db, config.database);
  for (const id of ['acme', 'globex']) await store.putWorkspace(workspaceDraft(id), auditEntry());

  let passed = 0;
  const clock = () => new Date(Date.now() + passed);
  const log: string[] = [];
  const regexes = new RegexThread();
  const app = await buildApp({
    store,
    config,
    clock,
    random: systemRandom,
    authenticator: deviceTokenAuthenticator(store, clock),
    analyse: regexes.analyse,
    logTo: { write: (line) => log.push(line) },
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const fetchPath: Endpoint['fetch'] = (path, init) => fetch(`${origin}${path}`, init);

  return {
    origin,
    store,
    db,
    log,
    pass: (ms) => {
      passed += ms;
    },
    fetch: fetchPath,
    async enrol(workspace, team = 'support') {
      const install = randomUUID();
      const answer = await fetchPath('/v1/enrol', jsonPost({ joinCode: `${team}-${workspace}`, install }));
      return { ...z.parse(enrolResponseSchema, await answer.json()), install };
    },
    async counts() {
      const counts: Record<string, number> = {};
      for (const table of TABLES) {
        const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
        counts[table] = Number(rows[0]?.n);
      }
      return counts;
    },
    async close() {
      await app.close();
      await regexes.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
