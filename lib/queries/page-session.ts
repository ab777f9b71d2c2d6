import type { LatePorts } from '../storage/open-device.ts';
import type { Account } from '../usecases/ports/account.ts';
import { openSession, type Session } from './session.ts';

const LATE: LatePorts = {
  loadWriter: () => import('../storage/content/content-writer.ts').then(({ contentWriter }) => contentWriter),
  loadSearch: () =>
    import('../storage/content/search/search-store.ts').then(({ searchStore }) => searchStore),
  loadReminders: () => import('../storage/work/reminders.ts').then(({ reminderStore }) => reminderStore),
};

/** The databases of an account for a page, which shows what is in them before it loads what they are written with. */
export function openPageSession(account: Account): Session {
  return openSession(account, LATE);
}
