import { readdirSync } from 'node:fs';
import type { UrlTable } from '../lib/domain/matching/packs/pack.ts';

const FOLDER = new URL('../lib/domain/matching/packs/apps/', import.meta.url);

/** The generated list, which `npm run packs` writes. */
export const PACK_LIST = new URL('../lib/domain/matching/packs/pack-list.ts', import.meta.url);
/** The generated copy of the tables. */
export const URL_TABLES_FILE = new URL('../lib/domain/matching/packs/url-tables.json', import.meta.url);

/** The apps that there are packs of: the names of the files, sorted. */
export function packNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** The source of a module that lists the packs. */
export function packListSource(apps: readonly string[]): string {
  const lines = (write: (app: string) => string): string => apps.map((app) => `${write(app)}\n`).join('');
  return `// Written by \`npm run packs\` from the files in apps.
${lines((app) => `import { pack as ${app} } from './apps/${app}.ts';`)}import type { AppPack } from './pack.ts';

export const PACKS: Readonly<Record<string, AppPack>> = {
${lines((app) => `  ${app},`)}};
`;
}

/**
 * The tables of URLs of all packs, as JSON. The studio reads this copy: a bundler cannot take a module apart, so with
 * the tables themselves it would bring them into the panel, which shares the packs.
 */
export async function urlTablesSource(apps: readonly string[]): Promise<string> {
  const tables = await Promise.all(
    apps.map(async (app): Promise<[string, UrlTable]> => {
      const { urls }: { urls: UrlTable } = await import(`../lib/domain/matching/packs/apps/${app}.ts`);
      return [app, urls];
    }),
  );
  return `${JSON.stringify(Object.fromEntries(tables), undefined, 1)}\n`;
}
