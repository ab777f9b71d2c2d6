import { createContext, useContext } from 'react';
import type { Clock } from '../usecases/panel/clock.ts';
import type { AccountStore } from '../usecases/ports/account.ts';
import type { ActivePages } from '../usecases/ports/active-pages.ts';
import type { HostAccess } from '../usecases/ports/host-access.ts';
import type { PanelHost } from '../usecases/ports/panel-host.ts';
import type { PageSession } from './page-session.ts';

/** What the surfaces stand on. */
export type Services = {
  accounts: AccountStore;
  pages: ActivePages;
  access: HostAccess;
  panel: PanelHost;
  clock: Clock;
  ownWindow(): Promise<number | undefined>;
  openWelcome(): Promise<void>;
  setBadge(tab: number, count: number): Promise<void>;
};

const ServicesContext = createContext<Services | undefined>(undefined);
const SessionContext = createContext<PageSession | undefined>(undefined);

export const ServicesProvider = ServicesContext.Provider;
export const SessionProvider = SessionContext.Provider;

/** What every surface has, whether or not a workspace was joined. Throws outside of its provider. */
export function useServices(): Services {
  return provided(useContext(ServicesContext), 'services');
}

/** The workspace that was joined; only under a component that knows that one was. */
export function useSession(): PageSession {
  return provided(useContext(SessionContext), 'session');
}

function provided<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what} provided around this component`);
  return value;
}
