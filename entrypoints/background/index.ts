import { defineBackground } from 'wxt/utils/define-background';
import { accountStore } from '../../lib/platform/account-store.ts';
import { ensureAlarms, onAlarm } from '../../lib/platform/alarms.ts';
import { openWelcome } from '../../lib/platform/pages.ts';
import { onWorkerEvents } from '../../lib/platform/worker-events.ts';
import { keepSyncAtHand } from '../../lib/queries/late-sync.ts';
import { countPages, flush, sync, syncAfresh } from '../../lib/queries/worker-jobs.ts';

/** Minutes between two rings. */
const ALARMS = { flush: 1, pull: 5 };
const JOBS: Record<keyof typeof ALARMS, () => Promise<void>> = { flush, pull: () => sync(false) };

/** The worker may die at any line: each event starts from what is stored, and a job that fails is done next time. */
function start(job: Promise<void>): void {
  job.catch((error: unknown) => console.error('a job of the worker failed', error));
}

export default defineBackground(() => {
  keepSyncAtHand();
  onWorkerEvents({
    pageChange: () => start(countPages()),
    start: () => start(sync(true)),
    installed: () => start(openWelcome()),
  });
  onAlarm((name) => {
    if (Object.hasOwn(JOBS, name)) start(JOBS[name as keyof typeof JOBS]());
  });
  accountStore.onChange(() => start(sync(true)));
  addEventListener('online', () => start(syncAfresh()));
  start(ensureAlarms(ALARMS));
});
