import { describe, expect, it } from 'vitest';
import { pageFactsSchema } from '../../../contracts/facts.ts';
import { pageTypeSchema } from '../../../contracts/rule.ts';
import { compilePack } from '../compile-pack.ts';
import { packGiving } from '../guard-page-types.ts';
import { pageFacts } from '../page-facts.ts';
import { pageTypeOf } from '../page-type.ts';
import { readPage } from '../read-page.ts';
import { ALL_PACKS, packOf } from './all-packs.ts';
import type { AppPack } from './pack.ts';
import { PACKS } from './pack-list.ts';
import { pageTypesOf } from './page-types.ts';
import { urlCases } from './url-cases.ts';

const CASES = urlCases();
const recognisedBy = (pack: AppPack) => CASES.filter(({ app, facts }) => app === pack.app && facts);

/** Whether a pack that has lost all but some of its rows still knows a page. */
function knows(pack: AppPack, url: string): boolean {
  const reading = readPage(url);
  if (!reading.ok) return false;
  return compilePack(pack).siteAt(reading.page.hostname)?.recognise(reading.page) !== undefined;
}

/** The first of some packs that knows each of some pages: what decided it, where each has one row of a pack. */
function deciding(packs: readonly AppPack[], urls: readonly string[]): Set<number> {
  return new Set(urls.map((url) => packs.findIndex((pack) => knows(pack, url))));
}

describe('the tables of URLs', () => {
  it.each(CASES)('$app: $url', ({ url, facts }) => {
    expect(pageFacts(url)).toEqual(facts);
    if (facts) expect(pageFactsSchema.parse(facts)).toEqual(facts);
  });

  it('name no page twice', () => {
    const urls = CASES.map(({ url }) => url);
    expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
  });
});

describe.each(ALL_PACKS)('the pack of $app', (pack) => {
  const cases = recognisedBy(pack);
  const urls = cases.map(({ url }) => url);

  it('is listed under its own name', () => {
    expect(PACKS[pack.app]).toBe(pack);
    expect(packOf(pack.app)).toBe(pack);
  });

  it('has near-misses in its table', () => {
    const misses = CASES.filter(({ app, facts }) => app === pack.app && !facts);
    expect(misses.length).toBeGreaterThan(0);
  });

  // That each row decides a page also says that none lies hidden behind an earlier one.
  it('has a page in its table that each row decides', () => {
    const rows = pack.pages.map((page) => ({ ...pack, pages: [page] }));
    const decided = deciding(rows, urls);
    expect(pack.pages.filter((_page, index) => !decided.has(index))).toEqual([]);
  });

  it('has a page in its table that each host decides', () => {
    const sites = pack.hosts.map((host) => ({ ...pack, hosts: [host] }));
    const decided = deciding(sites, urls);
    expect(pack.hosts.filter((_host, index) => !decided.has(index))).toEqual([]);
  });

  it('says what its record ids look like', () => {
    const shape = new RegExp(`^(?:${pack.idShape})$`, 'i');
    const ids = cases.flatMap(({ facts }) => facts?.recordId ?? []);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !shape.test(id))).toEqual([]);
  });

  it('knows no page of another app', () => {
    const foreign = CASES.filter(({ app, facts }) => app !== pack.app && facts);
    expect(foreign.filter(({ url }) => knows(pack, url))).toEqual([]);
  });

  it('offers each page type once, for rules to name', () => {
    const types = pageTypesOf(pack);
    expect(types.filter(({ pageType }) => packGiving(pageType) !== pack)).toEqual([]);
    expect(types.filter(({ pageType }) => !pageTypeSchema.safeParse(pageType).success)).toEqual([]);
    expect(new Set(types.map(({ pageType }) => pageType)).size).toBe(types.length);
  });

  it('offers no page type without an object that no page of its table has', () => {
    const seen = new Set(cases.map(({ facts }) => facts && pageTypeOf(facts)));
    const bare = pageTypesOf(pack).filter(({ object }) => object === undefined);
    expect(bare.filter(({ pageType }) => !seen.has(pageType))).toEqual([]);
  });
});

it('finds no pack under a name that every object has', () => {
  expect(packOf('constructor')).toBeUndefined();
});
