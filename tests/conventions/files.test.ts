import { describe, expect, test } from 'vitest';
import { repoFiles } from './repo-files.ts';

const LONGEST = 400;
const MEDIAN = 80;
const LONGEST_ENTRYPOINT = 60;

const code = repoFiles(/^(lib|components|entrypoints|server|demo|tests|scripts)\/.*\.(tsx?|css|mjs|html)$/);
const product = code.filter(({ path }) =>
  /^(lib|components|entrypoints|server)\/.*(?<!\.test)\.tsx?$/.test(path),
);
const entrypoints = code.filter(({ path }) => path.startsWith('entrypoints/'));

const paths = (files: readonly { path: string }[]): string[] => files.map(({ path }) => path);

/** The text without its comments, save those that hold the word in `keep`. */
function withoutComments(text: string, keep = '\0'): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) =>
    comment.includes(keep) ? comment : '',
  );
}

describe('files of code', () => {
  test('are found', () => {
    expect(product.length).toBeGreaterThan(20);
    expect(entrypoints.length).toBeGreaterThan(0);
  });

  test(`have at most ${LONGEST} lines`, () => {
    expect(paths(code.filter(({ lines }) => lines > LONGEST))).toEqual([]);
  });

  test(`of the product have at most ${MEDIAN} lines in the median`, () => {
    const lengths = product.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MEDIAN);
  });

  test(`wire and start in at most ${LONGEST_ENTRYPOINT} lines where they are entrypoints`, () => {
    expect(paths(entrypoints.filter(({ lines }) => lines > LONGEST_ENTRYPOINT))).toEqual([]);
  });

  test('are named by what they hold', () => {
    const dumpingGround = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.[^/]*$)/;
    expect(paths(code.filter(({ path }) => dumpingGround.test(path)))).toEqual([]);
  });

  test('are no barrels', () => {
    const isIndex = /(?<!^entrypoints\/[^/]+)\/index\.tsx?$/;
    const passesAllOn = /^export\s+(type\s+)?\*/m;
    const reExports = /^export\s+(type\s+)?\{[^}]*\}\s*from\s.*$/gm;
    const nothingElse = (text: string): boolean => {
      const bare = withoutComments(text).trim();
      return bare !== '' && bare.replace(reExports, '').trim() === '';
    };
    const barrels = code.filter(
      ({ path, text }) => isIndex.test(path) || passesAllOn.test(text) || nothingElse(text),
    );
    expect(paths(barrels)).toEqual([]);
  });

  test('do not switch off the types', () => {
    const silenced = /@ts-(ignore|nocheck|expect-error)/;
    // One that carries a reason for the linter stands before a signature that is not ours.
    const anything = /(?<!biome-ignore lint\/suspicious\/noExplicitAny: .+\n.*)(\bas any\b|: any\b|<any>)/;
    const here = 'tests/conventions/files.test.ts';
    const found = code.filter(
      ({ path, text }) =>
        path !== here && (silenced.test(text) || anything.test(withoutComments(text, 'biome-ignore'))),
    );
    expect(paths(found)).toEqual([]);
  });

  // A test may hand over what the types forbid; the product may not.
  test('of the product do not cast by way of unknown', () => {
    const found = product.filter(({ text }) => /\bas unknown as\b/.test(withoutComments(text)));
    expect(paths(found)).toEqual([]);
  });
});
