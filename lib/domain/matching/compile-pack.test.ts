import { expect, it } from 'vitest';
import { pageTypeSchema } from '../../contracts/rule.ts';
import { compilePack } from './compile-pack.ts';
import { ALL_PACKS } from './packs/all-packs.ts';
import type { AppPack } from './packs/pack.ts';

it.each(ALL_PACKS)('every row of $app parses here', (pack) => {
  expect(compilePack(pack).unparsed).toEqual([]);
});

it.each(ALL_PACKS)('$app can be named in a page type', ({ app }) => {
  expect(pageTypeSchema.safeParse(`${app}/search`).success).toBe(true);
});

it('leaves out a row that does not parse and keeps the others', () => {
  const pack: AppPack = {
    app: 'demo',
    name: 'Demo',
    hosts: [
      { host: 'a b', environment: 'production' },
      { host: 'demo.example', environment: 'dev' },
    ],
    pages: [
      { path: '/:id(', view: 'record' },
      { path: '/:id', query: { tab: '(' }, view: 'record' },
      { path: '/:id', view: 'record' },
    ],
    idShape: '\\d+',
    recordIds: 'asIs',
    readableIds: false,
  };
  const compiled = compilePack(pack);
  expect(compiled.unparsed).toEqual(['a b', '/:id(', '/:id']);
  const page = { paths: ['/7'], query: new URLSearchParams() };
  expect(compiled.siteAt('demo.example')?.recognise(page)?.facts).toEqual({
    app: 'demo',
    environment: 'dev',
    view: 'record',
    recordId: '7',
  });
});
