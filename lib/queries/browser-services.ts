import { accountStore } from '../platform/account-store.ts';
import { activePages } from '../platform/active-pages.ts';
import { setBadge } from '../platform/badge.ts';
import { hostAccess } from '../platform/host-access.ts';
import { openWelcome, ownWindow } from '../platform/pages.ts';
import { panelHost } from '../platform/panel-host.ts';
import type { Services } from './services.ts';

/** The services of a surface in a real browser. */
export const browserServices: Services = {
  accounts: accountStore,
  pages: activePages,
  access: hostAccess,
  panel: panelHost,
  clock: { now: () => new Date(), newId: () => crypto.randomUUID() },
  ownWindow,
  openWelcome,
  setBadge,
};
