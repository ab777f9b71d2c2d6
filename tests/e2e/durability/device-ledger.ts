import type { Page } from '@playwright/test';

/** What a device itself says of the events it recorded. */
export type DeviceLedger = {
  install: string;
  /** The `seq` of the last event it recorded; since numbering starts at 1, also how many. */
  lastSeq: number;
  /** Ids of the events that wait for the endpoint, by `seq`. */
  pending: string[];
  /** How many events the endpoint refused. */
  rejected: number;
};

type MetaRow = { key: string; seq?: number };

/**
 * Reads a device's ledger straight from IndexedDB, past the product's own code.
 *
 * @param page any page of the extension
 * @throws when the device has recorded nothing or holds more than one install
 */
export async function readLedger(page: Page): Promise<DeviceLedger> {
  const { counters, pending, rejected } = await page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const databases = await indexedDB.databases();
    const name = databases.find((found) => found.name?.startsWith('alongside-work-'))?.name;
    if (!name) throw new Error('this device has no work database');
    const database = await settle(indexedDB.open(name));
    const stores = database.transaction(['meta', 'outbox', 'rejected']);
    const rows = (await settle(stores.objectStore('meta').getAll())) as MetaRow[];
    const events = (await settle(stores.objectStore('outbox').index('[install+seq]').getAll())) as {
      id: string;
    }[];
    const refused = await settle(stores.objectStore('rejected').count());
    database.close();
    return {
      counters: rows.filter(({ key }) => key.startsWith('seq:')),
      pending: events.map(({ id }) => id),
      rejected: refused,
    };
  });
  const [counter] = counters;
  if (!counter?.seq || counters.length > 1) throw new Error(`expected one install, got ${counters.length}`);
  return { install: counter.key.slice('seq:'.length), lastSeq: counter.seq, pending, rejected };
}
