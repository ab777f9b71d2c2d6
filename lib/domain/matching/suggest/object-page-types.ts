import { packOf } from '../packs/all-packs.ts';
import type { PackPage } from '../packs/pack.ts';
import { foldPageType, pageTypeOf } from '../page-type.ts';
import type { Page } from '../read-page.ts';

const takesObjectFromUrl = ({ path, query = {} }: PackPage): boolean =>
  [path, ...Object.values(query)].some((text) => text.includes(':object'));

/** The page types of all that can be done with a page's object: a ticket's record, list, new ticket. */
export function objectPageTypes({ known }: Page): string[] {
  const object = known?.facts.object;
  const pack = packOf(known?.facts.app ?? '');
  // A page of no known view may be about anything that its address happens to name.
  if (!known || !object || !pack || known.facts.view === 'other') return [];
  const rows = pack.pages.filter((row) => (row.object ? row.object === object : takesObjectFromUrl(row)));
  const types = rows.map(({ view }) => pageTypeOf({ ...known.facts, view }));
  return [...new Set([pageTypeOf(known.facts), ...types].map(foldPageType))];
}
