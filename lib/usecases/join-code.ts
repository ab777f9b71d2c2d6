import { joinCodeSchema } from '../contracts/enrolment.ts';

export type JoinCode = {
  /** The part that the endpoint knows. */
  code: string;
  /** Origin of the endpoint, without a trailing slash. */
  endpoint: string;
};

export type JoinCodeFailure = {
  ok: false;
  reason: 'code_unreadable' | 'address_unreadable' | 'address_not_secure';
};

const UNREADABLE: JoinCodeFailure = { ok: false, reason: 'code_unreadable' };

const ADDRESS: JoinCodeFailure = { ok: false, reason: 'address_unreadable' };

const NOT_SECURE: JoinCodeFailure = { ok: false, reason: 'address_not_secure' };

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads a join code as people pass it on: `CODE@host`, `CODE@host:port` or `CODE@https://host`. The address is
 * https; only this machine itself may be spoken to without.
 */
export function parseJoinCode(text: string): ({ ok: true } & JoinCode) | JoinCodeFailure {
  const [, code = '', address = ''] = /^([^@]*)@(.*)$/s.exec(text.trim()) ?? [];
  if (!joinCodeSchema.safeParse(code).success) return UNREADABLE;
  const url = parseAddress(address);
  if (!url) return ADDRESS;
  if (url.protocol !== 'https:' && !LOCAL_HOSTS.has(url.hostname)) return NOT_SECURE;
  return { ok: true, code, endpoint: url.origin };
}

function parseAddress(address: string): URL | undefined {
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(address);
  const url = URL.parse(hasScheme ? address : `https://${address}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  if (url.pathname !== '/' || url.search || url.hash || !/^[^\s/?#]+\/?$/.test(bare(address)))
    return undefined;
  // On this machine there is seldom a certificate; a scheme that was written out is taken at its word.
  if (!hasScheme && LOCAL_HOSTS.has(url.hostname)) return URL.parse(`http://${address}`) ?? undefined;
  return url;
}

function bare(address: string): string {
  return address.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
}
