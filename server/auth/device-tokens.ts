import type { Clock } from '../clock.ts';
import type { DeviceRecord, Store } from '../store/store.ts';
import type { Authentication, Authenticator } from './authenticator.ts';
import { secretHash } from './secrets.ts';

/** For this long a revoked token or an old team may still be honoured, ms. */
export const TOKEN_CACHE_MS = 10_000;
const CACHED_TOKENS = 10_000;

type Cached = { device: DeviceRecord; until: number };

/** Authenticates by the tokens that enrolment gives out, keeping those in use in memory for a short while. */
export function deviceTokenAuthenticator(store: Pick<Store, 'deviceByToken'>, clock: Clock): Authenticator {
  const cache = new Map<string, Cached>();

  async function deviceOf(tokenHash: string, now: number): Promise<DeviceRecord | undefined> {
    const cached = cache.get(tokenHash);
    if (cached && cached.until > now) return cached.device;
    cache.delete(tokenHash);
    const device = await store.deviceByToken(tokenHash);
    if (!device) return undefined;
    const [oldest] = cache.keys();
    if (cache.size >= CACHED_TOKENS && oldest !== undefined) cache.delete(oldest);
    cache.set(tokenHash, { device, until: now + TOKEN_CACHE_MS });
    return device;
  }

  return {
    async authenticate(bearer): Promise<Authentication> {
      if (bearer === undefined) return { ok: false, reason: 'token_missing' };
      const now = clock().getTime();
      const device = await deviceOf(secretHash(bearer), now);
      if (!device) return { ok: false, reason: 'token_invalid' };
      if (Date.parse(device.expiresAt) <= now) return { ok: false, reason: 'token_expired' };
      const { expiresAt: _, ...principal } = device;
      return { ok: true, principal };
    },
  };
}
