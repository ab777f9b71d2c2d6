import { packOf } from '../packs/all-packs.ts';
import type { AppPack, PackPage } from '../packs/pack.ts';
import { foldPageType, pageTypeOf } from '../page-type.ts';
import { endOfGroup } from '../pattern-skeleton.ts';
import { readPage } from '../read-page.ts';
import { escapePattern } from '../suggest/template.ts';
import { samplePattern } from './sample-pattern.ts';

/** The pattern with one of its named groups replaced by what it shall hold. */
function fillGroup(text: string, name: string, value: string): string {
  const start = text.search(new RegExp(`:${name}(?![\\w$])`));
  if (start < 0) return text;
  const end = start + 1 + name.length;
  const behind = text.charAt(end) === '(' ? endOfGroup(text, end) : end;
  return `${text.slice(0, start)}${escapePattern(value)}${text.slice(behind)}`;
}

/** The spellings that an object has in URLs: its name, and the codes that stand for it. */
function spellings({ objectCodes = {} }: AppPack, object: string): string[] {
  const codes = Object.entries(objectCodes).filter(([, name]) => foldPageType(name) === object);
  // A page type has `_` for what a name may not hold.
  return [...new Set([object, object.replaceAll('_', '-'), ...codes.map(([code]) => code)])];
}

function pagesOfRow({ path, query = {} }: PackPage, hostname: string, object: string): string[] {
  return samplePattern('pathname', fillGroup(path, 'object', object)).map((pathname) => {
    const url = new URL(`https://${hostname}`);
    url.pathname = pathname;
    for (const [key, text] of Object.entries(query)) {
      url.searchParams.set(key, samplePattern('search', fillGroup(text, 'object', object))[0] ?? '');
    }
    return url.href;
  });
}

/** One host of each shape that an app's hosts have; sandboxes bear the given name. */
export function exampleHosts({ hosts }: AppPack, sandbox = 'uat'): string[] {
  return hosts.flatMap(({ host }) =>
    samplePattern('hostname', fillGroup(host, 'sandbox', sandbox)).slice(0, 1),
  );
}

/**
 * Addresses of pages that are of a page type: one for each way that its app has to address it, and one in
 * each environment of the app.
 *
 * @returns none where no pack has such a page
 */
export function pageTypeUrls(pageType: string, sandbox?: string): string[] {
  const [app = '', rest = ''] = foldPageType(pageType).split('/', 2);
  const pack = packOf(app);
  if (!pack) return [];
  const dot = rest.lastIndexOf('.');
  const object = rest.slice(0, Math.max(0, dot));
  const view = rest.slice(dot + 1);
  const isOfType = (url: string) => {
    const reading = readPage(url);
    return (
      reading.ok &&
      reading.page.known !== undefined &&
      pageTypeOf(reading.page.known.facts) === foldPageType(pageType)
    );
  };
  const rows = pack.pages.filter((row) => row.view === view);
  const on = (hostname: string) =>
    rows.flatMap((row) => spellings(pack, object).flatMap((name) => pagesOfRow(row, hostname, name)));
  const [home = '', ...others] = exampleHosts(pack, sandbox);
  const pages = on(home).filter(isOfType);
  const [first] = pages;
  return first ? [...pages, ...others.map((host) => first.replace(home, host)).filter(isOfType)] : [];
}
