import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { instantSchema, opaqueIdSchema } from '../contracts/ids.ts';
import type { LeftWishes } from '../usecases/ports/panel-wish.ts';
import { wishKey } from './panel-wish.ts';

/** How long a panel may take to open, ms. A wish that is older was of a panel that never came. */
const OPENS_WITHIN = 60_000;

const leftSchema = z.object({
  at: instantSchema,
  wish: z.union([
    z.strictObject({ lesson: opaqueIdSchema }),
    z.strictObject({ aid: opaqueIdSchema }),
    z.strictObject({ reminders: z.literal(true) }),
  ]),
});

/** Finds wishes where `panelWishes` leaves them. Apart from it, since the worker leaves some and takes none. */
export const leftWishes: LeftWishes = {
  async take(window, now) {
    const key = wishKey(window);
    const stored = await browser.storage.session.get(key);
    if (!(key in stored)) return undefined;
    await browser.storage.session.remove(key);
    const parsed = leftSchema.safeParse(stored[key]);
    if (!parsed.success) return undefined;
    const age = Math.abs(now.getTime() - Date.parse(parsed.data.at));
    return age <= OPENS_WITHIN ? parsed.data.wish : undefined;
  },
  onLeft(window, listener) {
    const key = wishKey(window);
    const heard = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[key]?.newValue !== undefined) listener();
    };
    browser.storage.session.onChanged.addListener(heard);
    return () => browser.storage.session.onChanged.removeListener(heard);
  },
};
