import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folders that are written by tools, and the one that is Git's. */
const NOT_OURS =
  /(^|\/)(node_modules|\.git|\.output|\.wxt|\.demo|test-results|playwright-report|coverage|data)$/;

export type RepoFile = {
  /** From the top of the repository, with `/`. */
  path: string;
  text: string;
  lines: number;
};

function pathsIn(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return NOT_OURS.test(path) ? [] : pathsIn(path);
  });
}

/** Every text file of the repository whose path fits. */
export function repoFiles(pattern: RegExp): RepoFile[] {
  return pathsIn('')
    .filter((path) => pattern.test(path))
    .map((path) => {
      const text = readFileSync(`${ROOT}${path}`, 'utf8');
      return { path, text, lines: text.replace(/\n$/, '').split('\n').length };
    });
}
