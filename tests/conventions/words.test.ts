import { describe, expect, test } from 'vitest';
import { repoFiles } from './repo-files.ts';

const texts = repoFiles(/\.(tsx?|mjs|json|md|css|html|ya?ml|sh|toml)$|^\.(ci|npmrc|gitignore)|Dockerfile/);

/** Lines that fit, as `path:line`, so that a failing test says where to look. */
function linesWith(pattern: RegExp): string[] {
  return texts.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

describe('the words of the repository', () => {
  test('are found', () => {
    expect(texts.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['package.json', 'ARCHITECTURE.md']),
    );
  });

  test('name no path of somebody’s machine', () => {
    expect(linesWith(/(?<![\w.})*-])\/(?:(?:work|root|home|Users)\/|tmp\b)/)).toEqual([]);
  });

  test('name no package registry', () => {
    expect(linesWith(/\/\/[^/\s"']*(registry\.|\.registry|npmjs|artifactory|verdaccio)/i)).toEqual([]);
  });
});
