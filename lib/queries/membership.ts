import type { SampleUnit } from '../contracts/sample-workspace.ts';
import { connectEndpoint } from '../endpoint/connect-endpoint.ts';
import { accountStore } from '../platform/account-store.ts';
import { type EnrolResult, enrol } from '../usecases/enrol.ts';
import { fillWithSample, sampleAccount } from '../usecases/panel/look-around.ts';
import { netFetch } from './net-fetch.ts';
import { openSession } from './session.ts';

/** @param code as people pass it on: `CODE@host` */
export function join(code: string): Promise<EnrolResult> {
  return enrol(
    {
      accounts: accountStore,
      endpointAt: (origin) => connectEndpoint({ origin, fetch: netFetch }),
      workOf: (account) => openSession(account).work,
      newInstall: () => crypto.randomUUID(),
    },
    code,
  );
}

/**
 * Fills a workspace on this device with the bundled sample and makes this profile a member of it. No endpoint,
 * nothing is sent.
 *
 * @param load brings the bundled sample
 */
export async function lookAround(load: () => Promise<SampleUnit[]>): Promise<void> {
  const account = sampleAccount(crypto.randomUUID());
  await fillWithSample(openSession(account).content, await load(), new Date());
  await accountStore.save(account);
}

/** Forgets who this browser profile is. What was recorded stays until its workspace is joined again. */
export function leave(): Promise<void> {
  return accountStore.clear();
}
