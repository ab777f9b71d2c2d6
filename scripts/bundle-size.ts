import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { init, parse } from 'es-module-lexer';

/** What must be fetched and run before an entrypoint can show anything; budgets in gzipped bytes. */
export const BUDGETS = [
  { entry: 'background', file: 'background.js', budget: 60_000 },
  { entry: 'sync', file: 'sync.js', budget: 25_000 },
  { entry: 'reminders', file: 'reminders.js', budget: 20_000 },
  { entry: 'search', file: 'search.js', budget: 20_000 },
  { entry: 'popup', file: 'popup.html', budget: 130_000 },
  { entry: 'sidepanel', file: 'sidepanel.html', budget: 150_000 },
  { entry: 'learn', file: 'learn.html', budget: 150_000 },
  { entry: 'studio', file: 'studio.html', budget: 200_000 },
] as const;

export type EntrySize = {
  entry: string;
  gzBytes: number;
  budget: number;
  files: { file: string; gzBytes: number }[];
};

/**
 * Sizes of a build's entrypoints: the entry file with every script and style it loads at start, following
 * static imports (dynamic ones load later and do not count).
 *
 * @param buildDir folder of an unpacked build
 */
export async function entrySizes(buildDir: string): Promise<EntrySize[]> {
  await init;
  return BUDGETS.map(({ entry, file, budget }) => {
    const files = [...startFiles(buildDir, file)].map((loaded) => ({
      file: loaded,
      gzBytes: gzipSync(readFileSync(join(buildDir, loaded)), { level: 9 }).length,
    }));
    return { entry, gzBytes: files.reduce((sum, { gzBytes }) => sum + gzBytes, 0), budget, files };
  });
}

/** @returns one line for each entrypoint over its budget */
export function overBudget(sizes: readonly EntrySize[]): string[] {
  return sizes
    .filter(({ gzBytes, budget }) => gzBytes > budget)
    .map(({ entry, gzBytes, budget }) => `${entry} starts with ${gzBytes} bytes gz, its budget is ${budget}`);
}

function startFiles(buildDir: string, entryFile: string): Set<string> {
  const seen = new Set<string>();
  const queue = [entryFile];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const source = readFileSync(join(buildDir, file), 'utf8');
    queue.push(
      ...(file.endsWith('.html')
        ? filesOfPage(source)
        : file.endsWith('.js')
          ? staticImports(source, file)
          : []),
    );
  }
  return seen;
}

function filesOfPage(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)].flatMap(([, file]) =>
    file ? [file] : [],
  );
}

function staticImports(source: string, file: string): string[] {
  const [imports] = parse(source);
  return imports.flatMap((found) => {
    if (found.type !== 'static' && found.type !== 'reexport-star') return [];
    const { specifier } = found;
    return [normalize(specifier.startsWith('/') ? specifier.slice(1) : join(dirname(file), specifier))];
  });
}
