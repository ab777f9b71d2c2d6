import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { urlCases } from '../../lib/domain/matching/packs/url-cases.ts';
import {
  PACK_LIST,
  packListSource,
  packNames,
  URL_TABLES_FILE,
  urlTablesSource,
} from '../../scripts/pack-list.ts';

/** A module and all it imports, as a bundle holds them. */
async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'module' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the bundle has no script');
  return chunk.code;
}

describe('the app packs', () => {
  test('are all listed: after adding or removing one, run `npm run packs`', () => {
    expect(readFileSync(PACK_LIST, 'utf8')).toBe(packListSource(packNames()));
  });

  test('have their tables copied for the studio: after changing one, run `npm run packs`', async () => {
    const copy: unknown = JSON.parse(readFileSync(URL_TABLES_FILE, 'utf8'));
    expect(copy).toEqual(JSON.parse(await urlTablesSource(packNames())));
  });

  test('leave their tables of URLs out of bundles that do not ask for them', async () => {
    const code = await bundled('lib/domain/matching/page-facts.ts');
    expect(code).toContain('/agent/tickets/');
    expect(urlCases().filter(({ url }) => code.includes(url))).toEqual([]);
    expect(await bundled('lib/domain/matching/packs/url-cases.ts')).toContain('https://acme.zendesk.com/');
  });
});
