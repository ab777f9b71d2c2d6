import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { InstallId } from '../contracts/ids.ts';
import type { SeqMark } from '../usecases/ports/seq-mark.ts';

const seqSchema = z.int().check(z.gte(0));

/** The mark of one install in `storage.local`. */
export function seqMark(install: InstallId): SeqMark {
  const key = `seq.${install}`;
  return {
    async get() {
      const stored = await browser.storage.local.get(key);
      const parsed = seqSchema.safeParse(stored[key]);
      return parsed.success ? parsed.data : 0;
    },
    set: (seq) => browser.storage.local.set({ [key]: seq }),
  };
}
