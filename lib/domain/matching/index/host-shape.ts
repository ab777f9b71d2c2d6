import { patternSkeleton, VARIABLE, WILDCARD } from '../pattern-skeleton.ts';

/**
 * Where the rules of a host pattern are filed: under the host itself, under a suffix that begins with a dot, or
 * under `''` with those that say too little. `variant` is what is left to test, `''` where that is nothing.
 */
export type HostShape = { key: string; variant: string };

const PLAIN_HOST = /^(?:[a-z0-9_-]+\.)*[a-z][a-z0-9_-]*$/;
const PLAIN_SUFFIX = /^(?:\.[a-z0-9_-]+)*\.[a-z][a-z0-9_-]*$/;

/** @param host a host pattern in lower case; absent for any host */
export function hostShape(host: string | undefined): HostShape {
  if (host === undefined || host === '*') return { key: '', variant: '' };
  if (PLAIN_HOST.test(host) && !host.includes('xn--')) return { key: host, variant: '' };
  if (host.includes('\\')) return { key: '', variant: host };
  const skeleton = patternSkeleton(host);
  const afterMark = Math.max(skeleton.lastIndexOf(WILDCARD), skeleton.lastIndexOf(VARIABLE)) + 1;
  const dot = afterMark === 0 ? -1 : skeleton.indexOf('.', afterMark);
  const suffix = dot < 0 ? '' : skeleton.slice(dot);
  if (!PLAIN_SUFFIX.test(suffix) || suffix.includes('xn--')) return { key: '', variant: host };
  return { key: suffix, variant: host === `*${suffix}` ? '' : host };
}

/** Every key under which rules for a host may be filed. */
export function hostKeys(hostname: string): string[] {
  const keys = ['', hostname];
  for (let dot = hostname.indexOf('.'); dot >= 0; dot = hostname.indexOf('.', dot + 1)) {
    keys.push(hostname.slice(dot));
  }
  return keys;
}

/** The key under which the rules for an app's page types are filed. No host holds an `@`. */
export function pageTypeKey(app: string): string {
  return `@${app}`;
}
