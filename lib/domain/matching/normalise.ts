import { unwrapOneApp } from './normalise-lightning.ts';
import { unwrapServiceNowTarget } from './normalise-servicenow.ts';

type Normaliser = {
  /** What the paths of wrapping URLs begin with. */
  entry: RegExp;
  /** Gives the URL of the page that is really shown, or `undefined` where the URL wraps none. */
  unwrap(url: URL): URL | undefined;
};

const NORMALISERS = {
  'lightning-one-app': { entry: /^\/one\/one\.app/i, unwrap: unwrapOneApp },
  'servicenow-target': {
    entry: /^\/(?:nav_to\.do|now\/nav\/ui\/classic\/params\/target\/)/i,
    unwrap: unwrapServiceNowTarget,
  },
} satisfies Record<string, Normaliser>;

export type NormaliserName = keyof typeof NORMALISERS;

/** Whether a URL whose path begins so may wrap another; where it may not, it is its own normal form. */
export function mayWrap(path: string, names: readonly NormaliserName[]): boolean {
  for (const name of names) if (NORMALISERS[name].entry.test(path)) return true;
  return false;
}

/** A wrapper may wrap a wrapper; one that goes deeper than this is no real address. */
const MAX_DEPTH = 3;

/**
 * Unwraps a URL by an app's normalisers, until none of them finds anything to unwrap; where that never comes, the
 * URL stays as it was. The result always keeps the origin of the page, whatever the wrapped address says, and
 * normalising it again changes nothing.
 */
export function normaliseUrl(url: URL, names: readonly NormaliserName[]): URL {
  let current = url;
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const unwrapped = names.map((name) => NORMALISERS[name].unwrap(current)).find(Boolean);
    if (!unwrapped) return current;
    current = unwrapped;
  }
  return url;
}
