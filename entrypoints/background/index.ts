import { defineBackground } from 'wxt/utils/define-background';
import { accountStore } from '../../lib/platform/account-store.ts';
import { ensureAlarms, onAlarm } from '../../lib/platform/alarms.ts';
import { onNotificationClick } from '../../lib/platform/notifications.ts';
import { openWelcome } from '../../lib/platform/pages.ts';
import { panelHost } from '../../lib/platform/panel-host.ts';
import { onWorkerEvents } from '../../lib/platform/worker-events.ts';
import { lateIndexing } from '../../lib/queries/late-indexing.ts';
import { lateReminders } from '../../lib/queries/late-reminders.ts';
import { lateSync } from '../../lib/queries/late-sync.ts';
import { countPages, flush, remind, showReminders, sync, syncAfresh } from '../../lib/queries/worker-jobs.ts';

/** Minutes between two rings. */
const ALARMS = { flush: 1, pull: 5, remind: 10 };
const JOBS: Record<keyof typeof ALARMS, () => Promise<void>> = { flush, pull: () => sync(false), remind };

/** The worker may die at any line: each event starts from what is stored, and a job that fails is done next time. */
function start(job: Promise<void>): void {
  job.catch((error: unknown) => console.error('a job of the worker failed', error));
}

/** Reminders need no network, and do not wait for it. */
async function startUp(): Promise<void> {
  await Promise.all([remind(), sync(true)]);
}

export default defineBackground(() => {
  for (const script of [lateSync, lateReminders, lateIndexing]) script.keepAtHand();
  onWorkerEvents({
    pageChange: () => start(countPages()),
    start: () => start(startUp()),
    installed: () => start(openWelcome()),
    shortcut: (window) => start(panelHost.open(window)),
  });
  onAlarm((name) => {
    if (Object.hasOwn(JOBS, name)) start(JOBS[name as keyof typeof JOBS]());
  });
  onNotificationClick((window) => start(showReminders(window)));
  accountStore.onChange(() => start(startUp()));
  addEventListener('online', () => start(syncAfresh()));
  start(ensureAlarms(ALARMS));
});
