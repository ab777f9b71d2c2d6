import { liveQuery } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDevice } from '../../lib/storage/open-device.ts';
import { browserPorts, freshAccount } from '../fixtures/device-ports.ts';

test('workers and a page that record at once leave neither gap nor double, and the page hears of all', async () => {
  const account = freshAccount();
  const device = openDevice(account, browserPorts(account.install));
  onTestFinished(() => device.close());
  const heard: number[] = [];
  const watching = liveQuery(() => device.work.outboxState()).subscribe(({ pending }) => heard.push(pending));
  onTestFinished(() => watching.unsubscribe());

  const inWorker = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./recording-worker.ts', import.meta.url), { type: 'module' });
      onTestFinished(() => worker.terminate());
      worker.onmessage = resolve;
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ account, events: 40 });
    });
  const inPage = async () => {
    for (let event = 0; event < 40; event++) {
      await device.work.record([{ type: 'help.requested', data: {} }]);
    }
  };
  await Promise.all([inWorker(), inWorker(), inPage()]);

  const events = await device.work.outbox(500);
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  expect(new Set(events.map(({ id }) => id)).size).toBe(120);
  await vi.waitFor(() => expect(heard.at(-1)).toBe(120));
});
