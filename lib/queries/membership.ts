import type { SampleWithMedia } from '../contracts/sample-workspace.ts';
import { connectEndpoint } from '../endpoint/connect-endpoint.ts';
import { accountStore } from '../platform/account-store.ts';
import { recentPages } from '../platform/recent-pages.ts';
import { type EnrolResult, enrol } from '../usecases/enrol.ts';
import { fillWithSample, sampleAccount } from '../usecases/panel/look-around.ts';
import { netFetch } from './net-fetch.ts';
import { openPageSession } from './page-session.ts';

/** @param code as people pass it on: `CODE@host` */
export async function join(code: string): Promise<EnrolResult> {
  const result = await enrol(
    {
      accounts: accountStore,
      endpointAt: (origin) => connectEndpoint({ origin, fetch: netFetch }),
      workOf: (account) => openPageSession(account).work,
      newInstall: () => crypto.randomUUID(),
    },
    code,
  );
  // Who is no admin any more has no use for what was kept to map pages.
  if (result.ok && !result.account.roles.includes('admin')) await recentPages.clear();
  return result;
}

/**
 * Fills a workspace on this device with the bundled sample and makes this profile a member of it. No endpoint,
 * nothing is sent.
 *
 * @param load brings the bundled sample
 */
export async function lookAround(load: () => Promise<SampleWithMedia>): Promise<void> {
  const account = sampleAccount(crypto.randomUUID());
  await fillWithSample(openPageSession(account).content, await load(), new Date());
  await accountStore.save(account);
}

/**
 * Forgets who this browser profile is, and the pages it was on. What was recorded stays until its workspace is joined
 * again.
 */
export async function leave(): Promise<void> {
  await accountStore.clear();
  await recentPages.clear();
}
