import type { Account } from '../usecases/ports/account.ts';
import type { ContentStore } from '../usecases/ports/content-store.ts';
import type { Pace } from '../usecases/ports/pace.ts';
import type { LateReminders } from '../usecases/ports/reminders.ts';
import type { LateSearch } from '../usecases/ports/search-store.ts';
import type { WorkStore } from '../usecases/ports/work-store.ts';
import { contentStore } from './content/content-store.ts';
import type { LoadWriter } from './content/content-writer.ts';
import { contentDb } from './content/schema.ts';
import { type LoadSearch, lateSearch } from './content/search/late-search.ts';
import { openContent, openWork } from './open.ts';
import { type LoadReminders, lateReminders } from './work/late-reminders.ts';
import { type WorkDb, workDb } from './work/schema.ts';
import { workStore } from './work/work-store.ts';
import { type WorkWriter, type WorkWriterDeps, workWriter } from './work/work-writer.ts';

type DeviceState = { ok: true } | { ok: false; reason: 'work_from_newer_version' | 'storage_unavailable' };

/** What stores of the work database stand on. */
type OpenWork = { db: WorkDb; opened: Promise<unknown>; writer: WorkWriter };

/** What this browser profile holds for one account, as far as every context needs it. */
export type Device = {
  content: ContentStore;
  search: LateSearch;
  work: WorkStore;
  reminders: LateReminders;
  openWork: OpenWork;
  /** Tells whether the databases opened. Until they have, calls to the stores wait; if they cannot, those reject. */
  ready: Promise<DeviceState>;
  close(): void;
};

export type DevicePorts = Omit<WorkWriterDeps, 'identity'> & { pace: Pace } & LatePorts;

/** What comes when it is needed first. */
export type LatePorts = { loadWriter: LoadWriter; loadReminders: LoadReminders; loadSearch: LoadSearch };

/**
 * Opens the two databases of an account's workspace side by side and does not wait for them, so that what one
 * needs to show first depends on one database only. Other workspaces, and the sample, have databases of their own.
 */
export function openDevice(account: Account, ports: DevicePorts): Device {
  const workspace = account.workspace.id;
  const identity = { install: account.install, actor: account.actor, team: account.team.id };
  const contents = contentDb(workspace);
  const works = workDb(workspace);
  const contentOpened = openContent(contents);
  const workOpened = openWork(works);
  const deps = { identity, ...ports };
  const writer = workWriter(works, workOpened, deps);
  return {
    content: contentStore(contents, contentOpened, ports.pace, ports.loadWriter),
    search: lateSearch(contents, contentOpened, ports, ports.loadSearch),
    work: workStore(works, workOpened, writer, deps),
    reminders: lateReminders(works, workOpened, writer, ports.loadReminders),
    openWork: { db: works, opened: workOpened, writer },
    ready: Promise.all([contentOpened, workOpened]).then(() => ({ ok: true }) as const, stateOfFailure),
    close() {
      contents.close();
      works.close();
    },
  };
}

function stateOfFailure(error: unknown): DeviceState {
  const fromNewer = error instanceof Error && error.name === 'VersionError';
  return { ok: false, reason: fromNewer ? 'work_from_newer_version' : 'storage_unavailable' };
}
