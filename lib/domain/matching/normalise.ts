import { unwrapOneApp } from './normalise-lightning.ts';
import { unwrapServiceNowTarget } from './normalise-servicenow.ts';

type Normaliser = {
  /** What the paths of wrapping URLs begin with, in lower case. */
  entries: readonly string[];
  /** Gives the URL of the page that is really shown, or `undefined` where the URL wraps none. */
  unwrap(url: URL): URL | undefined;
};

const NORMALISERS = {
  'lightning-one-app': { entries: ['/one/one.app'], unwrap: unwrapOneApp },
  'servicenow-target': {
    entries: ['/nav_to.do', '/now/nav/ui/classic/params/target/'],
    unwrap: unwrapServiceNowTarget,
  },
} satisfies Record<string, Normaliser>;

export type NormaliserName = keyof typeof NORMALISERS;

/** Whether a URL may wrap another; where it may not, it is its own normal form. */
export function mayWrap(url: string, pathStart: number, names: readonly NormaliserName[]): boolean {
  for (const name of names) {
    for (const entry of NORMALISERS[name].entries) if (hasAt(url, pathStart, entry)) return true;
  }
  return false;
}

/** Compares without case, and most often ends with the first letter: each lookup on such a host comes by here. */
function hasAt(text: string, at: number, part: string): boolean {
  for (let index = 0; index < part.length; index += 1) {
    const code = text.charCodeAt(at + index);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (lower !== part.charCodeAt(index)) return false;
  }
  return true;
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
