/** Longest URL that is matched, in characters; longer ones are no page a person works in. */
const MAX_URL_LENGTH = 64 * 1024;

/** Longest name that DNS knows; what patterns cost on hosts rests on it. */
export const MAX_HOST_LENGTH = 253;

export type UrlRefusal = 'too_long' | 'not_a_url' | 'not_a_web_page';

export type WebUrl = { ok: true; url: URL } | { ok: false; reason: UrlRefusal };

/**
 * Parses an address as the browser would and takes only http and https.
 *
 * @returns the URL, or `too_long` (over 64 KB, or a host that is longer than any), `not_a_url` or `not_a_web_page` (another scheme)
 */
export function parseWebUrl(text: string): WebUrl {
  if (text.length > MAX_URL_LENGTH) return { ok: false, reason: 'too_long' };
  const url = URL.parse(text);
  if (!url) return { ok: false, reason: 'not_a_url' };
  if (url.href.length > MAX_URL_LENGTH || url.hostname.length > MAX_HOST_LENGTH) {
    return { ok: false, reason: 'too_long' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, reason: 'not_a_web_page' };
  return { ok: true, url };
}
