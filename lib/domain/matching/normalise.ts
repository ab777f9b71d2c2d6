import { unwrapOneApp } from './normalise-lightning.ts';
import { unwrapServiceNowTarget } from './normalise-servicenow.ts';

/** Gives the URL of the page that is really shown, or `undefined` where the URL wraps none. */
type Normaliser = (url: URL) => URL | undefined;

const NORMALISERS = {
  'lightning-one-app': unwrapOneApp,
  'servicenow-target': unwrapServiceNowTarget,
} satisfies Record<string, Normaliser>;

export type NormaliserName = keyof typeof NORMALISERS;

/** A wrapper may wrap a wrapper; deeper than this it is no real address. */
const MAX_DEPTH = 3;

/**
 * Unwraps a URL by an app's normalisers, until none of them finds anything to unwrap. The result always keeps
 * the origin of the page, whatever the wrapped address says.
 */
export function normaliseUrl(url: URL, names: readonly NormaliserName[]): URL {
  let current = url;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const unwrapped = names.map((name) => NORMALISERS[name](current)).find(Boolean);
    if (!unwrapped) return current;
    current = unwrapped;
  }
  return current;
}
