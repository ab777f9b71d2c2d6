import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { opaqueIdSchema } from '../contracts/ids.ts';
import type { RecentPages } from '../usecases/ports/recent-pages.ts';

const KEY = 'recentPages';
const PAGES_MAX = 50;
/** Longer ones are left out: fifty of them would be megabytes, and nobody tests a rule on them. */
const URL_MAX = 8_192;

const storedSchema = z.object({ workspace: opaqueIdSchema, urls: z.array(z.string()) });

/** Recent pages in `storage.local`. Only one context may note, or one would overwrite what another noted. */
export const recentPages: RecentPages = {
  list: read,
  async note(workspace, urls) {
    const before = await read(workspace);
    const fitting = urls.filter((url) => /^https?:/i.test(url) && url.length <= URL_MAX);
    const after = [...new Set([...fitting, ...before])].slice(0, PAGES_MAX);
    if (after.every((url, index) => url === before[index])) return;
    await browser.storage.local.set({ [KEY]: { workspace, urls: after } });
  },
  clear: () => browser.storage.local.remove(KEY),
  onChange(listener) {
    const heard = (changes: Record<string, unknown>) => {
      if (KEY in changes) listener();
    };
    browser.storage.local.onChanged.addListener(heard);
    return () => browser.storage.local.onChanged.removeListener(heard);
  },
};

async function read(workspace: string): Promise<string[]> {
  const stored = await browser.storage.local.get(KEY);
  const parsed = storedSchema.safeParse(stored[KEY]);
  return parsed.success && parsed.data.workspace === workspace ? parsed.data.urls : [];
}
