import { browser } from 'wxt/browser';
import type { HostAccess } from '../usecases/ports/host-access.ts';

/** Host access by the browser's optional permissions. */
export const hostAccess: HostAccess = {
  async missing(origins) {
    const granted = await Promise.all(
      origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
    );
    return origins.filter((_, index) => !granted[index]);
  },
  request: (origins) => browser.permissions.request({ origins: [...origins] }),
  onChange(listener) {
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  },
};
