import { type LightningState, lightningStateSchema } from '../../contracts/lightning-state.ts';

/** Hosts on which an org serves its own pages; an address elsewhere is not a page of this org. */
const ORG_HOST =
  /\.((crm)?force\.(com|mil)|salesforce\.(com|mil)|visualforce\.com|sfcrm(apps|products)\.cn)$/;
const LEGACY_RECORD =
  /^#\/sObject\/(?:([A-Za-z]\w*)\/)?([A-Za-z0-9]{15}|[A-Za-z0-9]{18})(?:\/(\w+))?(?:\?|$)/;
const LEGACY_OBJECT = /^#\/sObject\/([A-Za-z]\w*)\/(list|home|new)(?:\?|$)/;

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

/** The older hashes say in the open what they show. */
function legacyPath(hash: string): string | undefined {
  const [, object, page] = LEGACY_OBJECT.exec(hash) ?? [];
  if (object) return `/lightning/o/${object}/${page}`;
  const [, of, id, action] = LEGACY_RECORD.exec(hash) ?? [];
  return id && recordPath(of, id, action);
}

function encodedPath(url: URL): string | undefined {
  const state = decodeState(url.hash);
  return state && statePath(state, url);
}

/**
 * Unwraps `one/one.app#…`, where Salesforce hides the page in the hash: base64 of JSON, or the older
 * `#/sObject/<id>/view`. A hash that cannot be read leaves the URL as it is.
 */
export function unwrapOneApp(url: URL): URL | undefined {
  if (!/^\/one\/one\.app\/?$/i.test(url.pathname) || url.hash === '') return undefined;
  const path = legacyPath(url.hash) ?? encodedPath(url);
  const unwrapped = path ? URL.parse(path, `${url.origin}/`) : null;
  return unwrapped?.origin === url.origin ? unwrapped : undefined;
}
