import { packOf } from '../packs/all-packs.ts';
import { pageTypeOf } from '../page-type.ts';
import { type Page, readPage } from '../read-page.ts';
import {
  type ChosenKey,
  keysThatChoose,
  keysThatMustBeAbsent,
  keysThatSeemToChoose,
  type PackKnowledge,
} from './choose-keys.ts';
import { idPieces, siblingOf } from './id-shape.ts';
import { isBlank, type Template, type TemplatePart } from './template.ts';

/** What is known of how a page's address is put together. */
export type PageTemplate = {
  page: Page;
  /** The page's type, where the app's pack says more of it than that it is some page of the app. */
  pageType: string | undefined;
  path: Template;
  /** The part of the path that says whose account it is, where the host does not. */
  tenantPart: number | undefined;
  keys: readonly ChosenKey[];
  /** Keys that make it another page where they are there. */
  absentKeys: readonly string[];
  /** A route in the hash, `/orders/12` of `#/orders/12?tab=notes`, or the keys of a hash that is a query. */
  hash: { route: Template } | { keys: readonly ChosenKey[] } | undefined;
};

/** The same page under another address, as its pack would know it. */
function readVariant(page: Page, change: (url: URL) => void): Page | undefined {
  const url = new URL(page.url);
  change(url);
  const reading = readPage(url.href);
  return reading.ok ? reading.page : undefined;
}

function pageTypeIn({ known }: Page): string | undefined {
  return known && (known.facts.object || known.facts.view !== 'other') ? pageTypeOf(known.facts) : undefined;
}

function askPack(page: Page): PackKnowledge {
  const wanted = pageTypeIn(page);
  const isOfKind = (variant: Page) =>
    pageTypeIn(variant) === wanted && variant.known?.tenant === page.known?.tenant;
  return {
    keepsKind: (change) => {
      const variant = readVariant(page, change);
      return variant !== undefined && isOfKind(variant);
    },
    keepsRecord: (change) => {
      const variant = readVariant(page, change);
      return (
        variant !== undefined &&
        isOfKind(variant) &&
        variant.known?.facts.recordId === page.known?.facts.recordId
      );
    },
  };
}

/** Segments and the slashes between them, in turn: segment `n` is part `2n + 1`. */
function pathTemplate(page: Page, { keepsKind }: PackKnowledge): Template {
  const segments = (page.paths[0] ?? '/').split('/').slice(1);
  const idShape = packOf(page.known?.facts.app ?? '')?.idShape;
  const withSegment = (index: number, text: string) => (url: URL) => {
    url.pathname = `/${segments.with(index, text).join('/')}`;
  };
  const part = (text: string, index: number): TemplatePart => {
    const isRecord = text !== '' && text === page.known?.facts.recordId;
    const shape = idPieces(text);
    // The pack knows that this is an id, so it is one as a whole, whatever its shape says.
    const pieces = isRecord && idShape && shape?.length !== 1 ? [{ regex: idShape }] : shape;
    const siblings = [1, 2].map((step) => withSegment(index, siblingOf(text, step)));
    return pieces && siblings.every(keepsKind) ? { text, pieces } : { text };
  };
  return segments.flatMap((text, index) => [{ text: '/' }, part(text, index)]);
}

function tenantPartOf({ known }: Page, path: Template): number | undefined {
  const part = known?.tenant === undefined ? -1 : path.findIndex(({ text }) => text === known.tenant);
  return part < 0 ? undefined : part;
}

function routeTemplate(route: string): Template {
  return route.split('/').flatMap((text, index): TemplatePart[] => {
    const pieces = idPieces(text);
    const part = pieces ? { text, pieces } : { text };
    return index === 0 ? [part] : [{ text: '/' }, part];
  });
}

function hashTemplate({ hash, hashQuery }: Page): PageTemplate['hash'] {
  if (/^!?\//.test(hash)) return { route: routeTemplate(hash.split('?', 1)[0] ?? '') };
  const keys = keysThatSeemToChoose(hashQuery, { pathTellsApart: false });
  return keys.length > 0 ? { keys } : undefined;
}

/** Takes a page's address apart into what stays and what differs from page to page of its kind. */
export function templateOf(page: Page): PageTemplate {
  const pageType = pageTypeIn(page);
  const pack = askPack(page);
  const path = pathTemplate(page, pack);
  const tenantPart = tenantPartOf(page, path);
  const common = { page, pageType, path, tenantPart };
  if (pageType) {
    const absentKeys = keysThatMustBeAbsent(page, pack);
    return { ...common, keys: keysThatChoose(page, pack), absentKeys, hash: undefined };
  }
  const pathTellsApart = path.some(isBlank);
  const keys = keysThatSeemToChoose(page.url.searchParams, { pathTellsApart });
  return { ...common, keys, absentKeys: [], hash: hashTemplate(page) };
}
