/** Where in the studio one is: a page, what of it, and what it is opened with. */
export type Route = {
  page: string;
  /** The rest of the path, decoded: `['new']`, `['refunds-on-tickets']`. */
  rest: readonly string[];
  params: URLSearchParams;
};

/**
 * Reads a hash route.
 *
 * @param hash of the location, with or without its `#`: `#/mappings/new?url=https%3A%2F%2F…`
 */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = splitOnce(hash.replace(/^#/, ''), '?');
  const [page = '', ...rest] = path.split('/').filter(Boolean).map(decode);
  return { page, rest, params: new URLSearchParams(query) };
}

/** @returns the hash of a route, for a link */
export function hrefOf(
  page: string,
  rest: readonly string[] = [],
  params: Record<string, string> = {},
): string {
  const path = [page, ...rest].map(encodeURIComponent).join('/');
  const query = new URLSearchParams(params).toString();
  return `#/${path}${query && `?${query}`}`;
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** A hash that somebody mistyped must not break the page. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
