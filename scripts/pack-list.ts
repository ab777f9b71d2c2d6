import { readdirSync } from 'node:fs';

const FOLDER = new URL('../lib/domain/matching/packs/apps/', import.meta.url);

/** The generated list, which `npm run packs` writes. */
export const PACK_LIST = new URL('../lib/domain/matching/packs/pack-list.ts', import.meta.url);

/** The apps that there are packs of: the names of the files, sorted. */
export function packNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** The source of a module that lists the packs and, apart from them so that they can be dropped, their URLs. */
export function packListSource(apps: readonly string[]): string {
  const lines = (write: (app: string) => string): string => apps.map((app) => `${write(app)}\n`).join('');
  return `// Written by \`npm run packs\` from the files in apps.
${lines((app) => `import * as ${app} from './apps/${app}.ts';`)}import type { AppPack, UrlTable } from './pack.ts';

export const PACKS: Readonly<Record<string, AppPack>> = {
${lines((app) => `  ${app}: ${app}.pack,`)}};

export const URL_TABLES: Readonly<Record<string, UrlTable>> = {
${lines((app) => `  ${app}: ${app}.urls,`)}};
`;
}
