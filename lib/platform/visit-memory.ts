import { browser } from 'wxt/browser';
import type { VisitMemory } from '../usecases/ports/visit-memory.ts';

/** Keeps visits in `storage.session`, which lies in memory and is gone with the browser. */
export const visitMemory: VisitMemory = {
  async note(tab, visit) {
    const key = `visit.${tab}`;
    const stored = await browser.storage.session.get(key);
    if (stored[key] === visit) return false;
    await browser.storage.session.set({ [key]: visit });
    return true;
  },
};
