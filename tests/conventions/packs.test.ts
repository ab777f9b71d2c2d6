import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { URL_TABLES } from '../../lib/domain/matching/packs/pack-list.ts';
import { PACK_LIST, packListSource, packNames } from '../../scripts/pack-list.ts';

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

  test('leave their tables of URLs out of bundles that do not ask for them', async () => {
    const code = await bundled('lib/domain/matching/page-facts.ts');
    expect(code).toContain('/agent/tickets/');
    const found = Object.entries(URL_TABLES).filter(([, table]) =>
      table.some(({ urls }) => urls.some((url) => code.includes(url))),
    );
    expect(found.map(([app]) => app)).toEqual([]);
    expect(await bundled('lib/domain/matching/packs/url-cases.ts')).toContain('https://acme.zendesk.com/');
  });
});
