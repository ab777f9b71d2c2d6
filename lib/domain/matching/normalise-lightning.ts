import { type LightningState, lightningStateSchema } from '../../contracts/lightning-state.ts';

/** Hosts on which an org serves its own pages; an address elsewhere is not a page of this org. */
const ORG_HOST = /\.(force\.com|salesforce\.com|visualforce\.com|force\.mil|crmforce\.mil|salesforce\.mil)$/;
const LEGACY_RECORD = /^#\/sObject\/(?:([A-Za-z]\w*)\/)?([A-Za-z0-9]{15}|[A-Za-z0-9]{18})(?:\/(\w+))?$/;

function decodeState(hash: string): LightningState | undefined {
  try {
    const base64 = decodeURIComponent(hash.slice(1)).replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const parsed = lightningStateSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function fromAddress(address: string, page: URL): string | undefined {
  const url = URL.parse(address, page.origin);
  if (url?.protocol !== 'https:') return undefined;
  if (url.hostname !== page.hostname && !ORG_HOST.test(url.hostname)) return undefined;
  return `${url.pathname}${url.search}`;
}

function recordPath(object: string | undefined, id: string, action = 'view'): string {
  return ['/lightning/r', object, id, action].filter(Boolean).join('/');
}

/** Path and query of the page that the state stands for, as Lightning's own readable URLs would say it. */
function statePath({ componentDef, attributes }: LightningState, page: URL): string | undefined {
  const { address, recordId, objectApiName, actionName } = attributes ?? {};
  if (address) return fromAddress(address, page);
  if (recordId) return recordPath(objectApiName, recordId, actionName);
  if (objectApiName) return `/lightning/o/${objectApiName}/${actionName ?? 'list'}`;
  return componentDef?.startsWith('forceSearch:') ? '/_ui/search/ui/UnifiedSearchResults' : undefined;
}

/**
 * Unwraps `one/one.app#…`, where Salesforce hides the page in the hash: base64 of JSON, or the older
 * `#/sObject/<id>/view`. A hash that cannot be read leaves the URL as it is.
 */
export function unwrapOneApp(url: URL): URL | undefined {
  if (!/^\/one\/one\.app\/?$/i.test(url.pathname) || url.hash === '') return undefined;
  const [, object, id, action] = LEGACY_RECORD.exec(url.hash) ?? [];
  const state = id ? undefined : decodeState(url.hash);
  const path = id ? recordPath(object, id, action) : state && statePath(state, url);
  const unwrapped = path ? URL.parse(path, `${url.origin}/`) : null;
  return unwrapped?.origin === url.origin ? unwrapped : undefined;
}
