import { browser } from 'wxt/browser';
import { uncovered } from '../domain/matching/origin-cover.ts';
import type { HostAccess } from '../usecases/ports/host-access.ts';

/** Host access by the browser's optional permissions. */
export const hostAccess: HostAccess = {
  async missing(origins) {
    const { origins: granted = [] } = await browser.permissions.getAll();
    return uncovered(granted, origins);
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
