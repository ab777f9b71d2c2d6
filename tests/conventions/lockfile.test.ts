import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lockfileSchema, missingEntries } from '../../scripts/lockfile.ts';

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');

describe('the lockfile', () => {
  test('has an entry for every platform: after a change of dependencies, run `npm run lockfile`', () => {
    expect(missingEntries(lockfileSchema.parse(JSON.parse(text)))).toEqual([]);
  });

  test('names no registry, so that it installs from the one at hand', () => {
    expect(text).not.toContain('"resolved"');
  });
});
