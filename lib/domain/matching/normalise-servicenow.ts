const CLASSIC_TARGET = '/now/nav/ui/classic/params/target/';
const NAV_TO = '/nav_to.do';

/** Links are pasted through mails and bookmarks, each of which may encode once more. */
const MAX_DECODINGS = 3;

function isEncoded(target: string): boolean {
  const [path = '', query] = target.split('?', 2);
  if (query === undefined) return /%(25)*(3f|2f|24)/i.test(path);
  return !query.includes('=') && /%(25)*3d/i.test(query);
}

function decodeTarget(target: string): string {
  let text = target;
  for (let round = 0; round < MAX_DECODINGS && isEncoded(text); round += 1) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  return text;
}

/** The parameters of the wrapper itself, into which a target that was not encoded has spilled its own. */
function spilledParameters(url: URL): string {
  const rest = new URLSearchParams(url.search);
  rest.delete('uri');
  return rest.toString();
}

function wrappedTarget(url: URL): string | undefined {
  const path = url.pathname.replace(/\/$/, '');
  if (path.toLowerCase().startsWith(CLASSIC_TARGET)) {
    return `${decodeTarget(path.slice(CLASSIC_TARGET.length))}${url.search}`;
  }
  if (path.toLowerCase() !== NAV_TO) return undefined;
  const uri = url.searchParams.get('uri');
  return uri ? `${decodeTarget(uri)}?${spilledParameters(url)}` : undefined;
}

/** Further question marks come from addresses glued together; they can only start another parameter. */
function withOneQuery(target: string): string {
  const [path = '', ...queries] = target.split('?');
  const query = queries.filter(Boolean).join('&');
  return query ? `${path}?${query}` : path;
}

/** Unwraps ServiceNow's frames, `nav_to.do?uri=…` and `/now/nav/ui/classic/params/target/…`. */
export function unwrapServiceNowTarget(url: URL): URL | undefined {
  const target = wrappedTarget(url);
  const unwrapped = target ? URL.parse(withOneQuery(target), `${url.origin}/`) : null;
  return unwrapped?.origin === url.origin ? unwrapped : undefined;
}
