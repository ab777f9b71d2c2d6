import type { SampleUnit } from '../contracts/sample-workspace.ts';
import { accountStore } from '../platform/account-store.ts';
import { activePages } from '../platform/active-pages.ts';
import { setBadge } from '../platform/badge.ts';
import { hostAccess } from '../platform/host-access.ts';
import { openWelcome, ownWindow } from '../platform/pages.ts';
import { panelHost } from '../platform/panel-host.ts';
import { browserMembership } from './browser-membership.ts';
import type { Services } from './services.ts';

/**
 * The services of a surface in a real browser.
 *
 * @param loadSample brings the bundled sample
 */
export function browserServices(loadSample: () => Promise<SampleUnit[]>): Services {
  return {
    accounts: accountStore,
    pages: activePages,
    access: hostAccess,
    panel: panelHost,
    clock: { now: () => new Date(), newId: () => crypto.randomUUID() },
    membership: browserMembership(loadSample),
    ownWindow,
    openWelcome,
    setBadge,
  };
}
