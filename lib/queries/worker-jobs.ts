import { accountStore } from '../platform/account-store.ts';
import { activePages } from '../platform/active-pages.ts';
import { setBadge, setReminderBadge } from '../platform/badge.ts';
import { openLearning } from '../platform/pages.ts';
import { panelHost } from '../platform/panel-host.ts';
import { panelWishes } from '../platform/panel-wish.ts';
import { recentPages } from '../platform/recent-pages.ts';
import { visitMemory } from '../platform/visit-memory.ts';
import { type LatePorts, openDevice } from '../storage/open-device.ts';
import { countUnseen } from '../usecases/panel/count-unseen.ts';
import type { ActivePage } from '../usecases/ports/active-pages.ts';
import { lateIndexing } from './late-indexing.ts';
import { lateReminders } from './late-reminders.ts';
import { lateSync } from './late-sync.ts';
import { type Session, sessionOpener } from './session.ts';

/** How long a count waits, in ms: page changes come in bursts, and the panel beside a page shows its aids first. */
const COUNT_AFTER_MS = 100;

/** Whatever comes while one is counted is counted once more at the end. */
let counting: Promise<void> | undefined;
let countAgain = false;

const LATE: LatePorts = {
  loadWriter: async () => (await lateSync.load()).contentWriter,
  loadSearch: async () => (await lateIndexing.load()).searchStore,
  loadReminders: async () => (await lateReminders.load()).reminderStore,
};

const openSession = sessionOpener(LATE, openDevice);

async function session(): Promise<Session | undefined> {
  const account = await accountStore.get();
  return account && openSession(account);
}

/** Brings the numbers on the toolbar button up to date, in every window. */
export function countPages(): Promise<void> {
  countAgain = true;
  counting ??= (async () => {
    while (countAgain) {
      await new Promise((resolve) => setTimeout(resolve, COUNT_AFTER_MS));
      countAgain = false;
      await countOnce();
    }
  })().finally(() => {
    counting = undefined;
  });
  return counting;
}

/**
 * Those of the pages in front whose windows have the panel closed. An open panel tells of its page itself and at
 * this moment reads the same databases; the worker stays out of its way.
 */
async function unseenOf(pages: readonly ActivePage[]): Promise<ActivePage[]> {
  const open = await Promise.all(pages.map(({ window }) => panelHost.isOpen(window)));
  return pages.filter((_, index) => !open[index]);
}

/** Who maps pages picks from those of late. Last of all, since nobody waits for it. */
async function keepForMapping(pages: readonly ActivePage[]): Promise<void> {
  const account = await accountStore.get();
  if (!account?.roles.includes('admin')) return;
  await recentPages.note(
    account.workspace.id,
    pages.flatMap(({ url }) => url ?? []),
  );
}

async function countOnce(): Promise<void> {
  const pages = await activePages.all();
  await countUnseenOf(await unseenOf(pages));
  await keepForMapping(pages);
}

async function countUnseenOf(pages: readonly ActivePage[]): Promise<void> {
  if (pages.length === 0) return;
  const joined = await session();
  if (!joined) {
    for (const { tab } of pages) await setBadge(tab, 0);
    return;
  }
  const { account, content, work } = joined;
  const viewer = { team: account.team.id, roles: account.roles, now: new Date() };
  const deps = { content, work, viewer, visits: visitMemory, setBadge };
  for (const page of pages) await countUnseen(page, deps);
}

/** Sends what waits and pulls what is new; then counts with what came, and tidies up while nobody waits. Media may take long: last. */
export async function sync(asked: boolean): Promise<void> {
  const joined = await session();
  if (!joined) return countPages();
  const { syncSession, followSync } = await lateSync.load();
  await syncSession(joined, asked);
  await countPages();
  await joined.content.fold();
  await followSync(joined);
}

/** The network has come back. */
export async function syncAfresh(): Promise<void> {
  const joined = await session();
  if (joined) await (await lateSync.load()).startAfresh(joined);
  await sync(true);
}

/** Sends what waits, if anything does. */
export async function flush(): Promise<void> {
  const joined = await session();
  if (!joined) return;
  const { pending } = await joined.work.outboxState();
  if (pending > 0) await (await lateSync.load()).syncSession(joined, false);
}

/** Brings the reminders that are due before the person, if there are any. */
export async function remind(): Promise<void> {
  const joined = await session();
  if (joined && (await joined.reminders.any())) await (await lateReminders.load()).remindSession(joined);
  else await setReminderBadge(0);
}

/**
 * Opens the reminders in the panel of a window, or in a tab where the browser does not open that.
 *
 * @param window asked for its panel before anything is waited for: browsers open it only while a click is handled
 */
export async function showReminders(window: number | undefined): Promise<void> {
  if (window === undefined) return openLearning();
  const isOpen = await panelHost.open(window).then(
    () => true,
    () => false,
  );
  if (isOpen) await panelWishes.leave(window, { reminders: true }, new Date());
  else await openLearning();
}
