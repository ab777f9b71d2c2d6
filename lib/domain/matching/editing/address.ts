import { parseWebUrl, type UrlRefusal } from '../web-url.ts';

export type Address = { ok: true; url: string } | { ok: false; reason: 'empty' | UrlRefusal };

/** What people leave out when they type an address, or a browser when it shows one. */
const BARE = /^[\w-]+(\.[\w-]+)+([:/?#]|$)/;

/**
 * Reads an address as people paste it.
 *
 * @param text with blanks around it, or without its scheme: `acme.zendesk.com/agent/tickets/1`
 * @returns the address as a browser has it, or why it is none
 */
export function readAddress(text: string): Address {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, reason: 'empty' };
  const parsed = parseWebUrl(BARE.test(trimmed) ? `https://${trimmed}` : trimmed);
  return parsed.ok ? { ok: true, url: parsed.url.href } : parsed;
}

/** Reads the lines of a text as addresses, each once; `refused` are the lines that are none. */
export function readAddresses(text: string): { urls: string[]; refused: string[] } {
  const lines = text.split('\n').map((line) => ({ line: line.trim(), address: readAddress(line) }));
  const urls = lines.flatMap(({ address }) => (address.ok ? [address.url] : []));
  const refused = lines.flatMap(({ line, address }) =>
    address.ok || address.reason === 'empty' ? [] : [line],
  );
  return { urls: [...new Set(urls)], refused };
}
