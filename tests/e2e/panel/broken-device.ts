import type { Page } from '@playwright/test';

/** What the browser does to a panel that starts, by scripts that run before its own. */
const FAULTS = {
  /** Databases do not answer. */
  silent: () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
  /** Databases open, and what is asked of them fails. */
  unreadable: () => {
    const fail = (): never => {
      throw new DOMException('The disk is broken', 'UnknownError');
    };
    IDBObjectStore.prototype.get = fail;
    IDBObjectStore.prototype.getAll = fail;
    IDBIndex.prototype.get = fail;
    IDBIndex.prototype.getAll = fail;
  },
};

/** Starts a panel again on a device with a fault that only the browser can have. */
export async function restartWith(panel: Page, fault: keyof typeof FAULTS): Promise<void> {
  await panel.addInitScript(FAULTS[fault]);
  await panel.reload();
}

/** Leaves the work of this device as a newer version of the extension would: one that this version must not touch. */
export async function upgradeWork(anyPage: Page): Promise<void> {
  await anyPage.evaluate(async () => {
    const [work] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('alongside-work-'));
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(work?.name ?? '', 1_000_000);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
  });
}
