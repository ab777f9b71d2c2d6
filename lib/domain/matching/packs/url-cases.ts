import type { PageFacts } from '../../../contracts/facts.ts';
import type { UrlTable } from './pack.ts';
import tables from './url-tables.json' with { type: 'json' };

const URL_TABLES = tables as Readonly<Record<string, UrlTable>>;

/** A page of a pack's own table and what its URL says; no facts where it only looks like a page of the app. */
export type UrlCase = { app: string; url: string; facts: PageFacts | undefined };

/** The pages in the tables of all packs, near-misses included. Brings the tables into the bundle. */
export function urlCases(): UrlCase[] {
  return Object.entries(URL_TABLES).flatMap(([app, table]) =>
    table.flatMap(({ facts, urls }) => urls.map((url) => ({ app, url, facts: facts && { app, ...facts } }))),
  );
}
