import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { beforeAll, describe, expect, test } from 'vitest';
import { repoFiles } from './repo-files.ts';

const FOLDERS = ['lib', 'components', 'entrypoints', 'server', 'demo', 'scripts'];
const LAYERS = [
  'lib/contracts',
  'lib/domain',
  'lib/usecases',
  'lib/storage',
  'lib/platform',
  'lib/endpoint',
  'lib/queries',
  'components',
  'entrypoints',
  'server',
];

describe('the layers', () => {
  let result: ICruiseResult;
  let seen: string[];

  beforeAll(async () => {
    const { output } = await cruise(FOLDERS, await extractDepcruiseOptions('./.dependency-cruiser.mjs'));
    if (typeof output === 'string') throw new Error('expected a result, got a report');
    result = output;
    seen = output.modules.map((module) => module.source);
  }, 60_000);

  // A checker that cannot read a kind of file reports no violations: it must have seen each file there is.
  test('are checked in every file', () => {
    const files = repoFiles(/^(lib|components|entrypoints|server|demo|scripts)\/.*\.tsx?$/);
    expect(files.map(({ path }) => path).filter((path) => !seen.includes(path))).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  test.each(LAYERS)('have modules in %s', (layer) => {
    expect(seen.filter((path) => path.startsWith(`${layer}/`)).length).toBeGreaterThan(0);
  });

  test('keep to the table', () => {
    const found = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} > ${to}`);
    expect(found).toEqual([]);
  });
});
