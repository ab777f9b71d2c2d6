import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { roleSchema } from '../contracts/enrolment.ts';
import { instantSchema, opaqueIdSchema } from '../contracts/ids.ts';
import type { Account, AccountStore } from '../usecases/ports/account.ts';

const named = z.object({ id: opaqueIdSchema, name: z.string() });
const identity = {
  install: opaqueIdSchema,
  workspace: named,
  team: named,
  actor: opaqueIdSchema,
  roles: z.array(roleSchema),
};
const accountSchema = z.discriminatedUnion('mode', [
  z.object({ ...identity, mode: z.literal('sample') }),
  z.object({
    ...identity,
    mode: z.literal('workspace'),
    endpoint: z.string().check(z.refine((origin) => URL.canParse(origin))),
    token: z.string(),
    expiresAt: instantSchema,
  }),
]);

const CURRENT = 'account';
const keyOf = (workspace: string) => `account.${workspace}`;

/** Keeps the account in `storage.local`. What cannot be read counts as absent: the person joins again. */
export const accountStore: AccountStore = {
  get: () => read(CURRENT),
  previous: (workspace) => read(keyOf(workspace)),
  async previousAt(endpoint) {
    const everything = await browser.storage.local.get(null);
    return Object.entries(everything)
      .filter(([key]) => key.startsWith(keyOf('')))
      .map(([, stored]) => parse(stored))
      .filter((account) => account?.mode === 'workspace')
      .filter((account) => account.endpoint === endpoint)
      .sort((a, b) => b.expiresAt.localeCompare(a.expiresAt))[0];
  },
  save: (account) =>
    browser.storage.local.set({ [CURRENT]: account, [keyOf(account.workspace.id)]: account }),
  clear: () => browser.storage.local.remove(CURRENT),
  onChange(listener) {
    const heard = (changes: Record<string, { newValue?: unknown }>) => {
      const change = changes[CURRENT];
      if (change) listener(parse(change.newValue));
    };
    browser.storage.local.onChanged.addListener(heard);
    return () => browser.storage.local.onChanged.removeListener(heard);
  },
};

async function read(key: string): Promise<Account | undefined> {
  const found = await browser.storage.local.get(key);
  return parse(found[key]);
}

function parse(stored: unknown): Account | undefined {
  const parsed = accountSchema.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}
