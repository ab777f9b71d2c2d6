import type { EventDraft } from '../../../../lib/contracts/event.ts';
import { connectEndpoint } from '../../../../lib/endpoint/connect-endpoint.ts';
import { accountStore } from '../../../../lib/platform/account-store.ts';
import { webLocks } from '../../../../lib/platform/locks.ts';
import { openPageSession } from '../../../../lib/queries/page-session.ts';
import { flushOutbox } from '../../../../lib/usecases/flush-outbox.ts';
import { seededRandom } from '../seeded-random.ts';

/** A test drives these on a page of the extension; behind them is the product's own code. */
export type Recorder = {
  /**
   * Records events in transactions of 1 to 20.
   *
   * @returns ids of the events, in their order
   */
  record(count: number, seed: number): Promise<string[]>;
  /** Sends until nothing waits. @returns how often sending failed on the way */
  send(): Promise<number>;
};

declare global {
  var recorder: Recorder;
}

const GROUP_MAX = 20;
/** Between two tries to send; the product waits seconds, which is of no interest here. */
const RETRY_MS = 50;

const ABOUT = {
  unit: 'refund-handling',
  version: 1,
  aid: 'refund-handling-checklist',
  run: 'recorded-by-a-test',
  step: 'find-charge',
} as const;
const DRAFTS: EventDraft[] = [
  { type: 'aid.step_checked', ...ABOUT, data: {} },
  { type: 'aid.step_unchecked', ...ABOUT, data: {} },
];

const account = await accountStore.get();
if (account?.mode !== 'workspace') throw new Error('this device has not joined a workspace');
const { work } = openPageSession(account);
const endpoint = connectEndpoint({
  origin: account.endpoint,
  token: account.token,
  fetch: fetch.bind(globalThis),
});

globalThis.recorder = {
  async record(count, seed) {
    const random = seededRandom(seed);
    const ids: string[] = [];
    while (ids.length < count) {
      const group = Math.min(count - ids.length, 1 + Math.floor(random() * GROUP_MAX));
      const drafts = Array.from({ length: group }, (_, index) => DRAFTS[index % DRAFTS.length]).filter(
        (draft) => draft !== undefined,
      );
      ids.push(...(await work.record(drafts)).map(({ id }) => id));
    }
    return ids;
  },

  async send() {
    for (let failures = 0; ; failures += 1) {
      const flushed = await flushOutbox({
        work,
        endpoint,
        locks: webLocks,
        lockName: `flush.${account.workspace.id}`,
      });
      if (flushed.ok) return failures;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  },
};
