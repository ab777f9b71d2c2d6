import type { Clock } from '../clock.ts';
import type { DeviceRecord, Store } from '../store/store.ts';
import type { Authentication, Authenticator } from './authenticator.ts';
import { secretHash } from './secrets.ts';

/** For this long a revoked token or an old team may still be honoured, ms. */
export const TOKEN_CACHE_MS = 10_000;
const CACHED_TOKENS = 10_000;

type Cached = { device: DeviceRecord; expires: number; until: number };

function judge({ device, expires }: Cached, now: number): Authentication {
  if (expires <= now) return { ok: false, reason: 'token_expired' };
  return { ok: true, principal: device };
}

/** Authenticates by the tokens that enrolment gives out, keeping those in use in memory for a short while. */
export function deviceTokenAuthenticator(store: Pick<Store, 'deviceByToken'>, clock: Clock): Authenticator {
  const cache = new Map<string, Cached>();

  async function lookUp(bearer: string, now: number): Promise<Authentication> {
    cache.delete(bearer);
    const device = await store.deviceByToken(secretHash(bearer));
    if (!device) return { ok: false, reason: 'token_invalid' };
    const [oldest] = cache.keys();
    if (cache.size >= CACHED_TOKENS && oldest !== undefined) cache.delete(oldest);
    const found = { device, expires: Date.parse(device.expiresAt), until: now + TOKEN_CACHE_MS };
    cache.set(bearer, found);
    return judge(found, now);
  }

  return {
    authenticate(bearer) {
      if (bearer === undefined) return { ok: false, reason: 'token_missing' };
      const now = clock().getTime();
      const cached = cache.get(bearer);
      return cached && cached.until > now ? judge(cached, now) : lookUp(bearer, now);
    },
  };
}
