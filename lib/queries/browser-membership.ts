import type { SampleUnit } from '../contracts/sample-workspace.ts';
import { accountStore } from '../platform/account-store.ts';
import { fillWithSample, sampleAccount } from '../usecases/panel/look-around.ts';
import { deviceOf } from './device-of.ts';
import type { Membership } from './membership.ts';

/** Membership in a real browser. */
export function browserMembership(loadSample: () => Promise<SampleUnit[]>): Membership {
  return {
    join: async () => ({ ok: false, reason: 'code_unreadable', action: 'TODO' }),
    async lookAround() {
      const account = sampleAccount(crypto.randomUUID());
      await fillWithSample(deviceOf(account).content, await loadSample(), new Date());
      await accountStore.save(account);
      return { ok: true };
    },
    leave: () => accountStore.clear(),
    open: (account) => ({ account, ...deviceOf(account) }),
    sync: async () => ({ ok: true }),
  };
}
