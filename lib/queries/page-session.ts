import type { LatePorts } from '../storage/open-device.ts';
import { openPageDevice, type PageDevice } from '../storage/open-page-device.ts';
import { type Session, sessionOpener } from './session.ts';

const LATE: LatePorts = {
  loadWriter: () => import('../storage/content/content-writer.ts').then(({ contentWriter }) => contentWriter),
  loadSearch: () =>
    import('../storage/content/search/search-store.ts').then(({ searchStore }) => searchStore),
  loadReminders: () => import('../storage/work/reminders.ts').then(({ reminderStore }) => reminderStore),
};

export type PageSession = Session<PageDevice>;

/** The databases of an account for a page, which shows what is in them before it loads what they are written with. */
export const openPageSession = sessionOpener(LATE, openPageDevice);
