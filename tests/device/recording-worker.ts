import { openDevice } from '../../lib/storage/open-device.ts';
import type { WorkspaceAccount } from '../../lib/usecases/ports/account.ts';
import { loadReminders, loadSearch, loadWriter, pagePace, webLocks } from '../fixtures/device-ports.ts';

/** A context of its own that records events one by one. */
addEventListener('message', async ({ data }: MessageEvent<{ account: WorkspaceAccount; events: number }>) => {
  const { work } = openDevice(data.account, {
    locks: webLocks,
    pace: pagePace,
    loadWriter,
    loadReminders,
    loadSearch,
    // Workers have no localStorage; the mark is kept by the page that started this one.
    seqMark: { get: async () => 0, set: async () => undefined },
    now: () => new Date(),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  });
  for (let event = 0; event < data.events; event++) {
    await work.record([{ type: 'help.requested', data: {} }]);
  }
  postMessage('done');
});
