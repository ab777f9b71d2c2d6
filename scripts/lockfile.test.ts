import { describe, expect, test } from 'vitest';
import {
  entriesToAdd,
  type Lockfile,
  lockfileSchema,
  missingEntries,
  platformOf,
  withEntries,
} from './lockfile.ts';

function lockWith(packages: Lockfile['packages']): Lockfile {
  return { lockfileVersion: 3, packages: { '': { version: '1.0.0' }, ...packages } };
}

function completed(lockfile: Lockfile): Lockfile['packages'] {
  const completion = entriesToAdd(lockfile);
  if (!completion.ok) throw new Error(completion.reason);
  const text = withEntries(JSON.stringify(lockfile), completion.entries);
  return lockfileSchema.parse(JSON.parse(text)).packages;
}

const TOOL = { version: '2.0.0', dev: true, integrity: 'sha512-x' };

describe('the platform in a package name', () => {
  test.each([
    ['@tool/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@tool/binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['tool-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@tool/win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
    ['@tool/binding-wasm32-wasi', { cpu: ['wasm32'] }],
    ['graceful-fs', undefined],
    ['tool-linux', undefined],
  ])('%s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});

describe('completing a lockfile', () => {
  const optionalDependencies = { 'tool-darwin-x64': '2.0.0' };

  test('adds what a package asks for, with its flags, in npm order', () => {
    const lockfile = lockWith({
      'node_modules/a': TOOL,
      'node_modules/tool': { ...TOOL, optionalDependencies },
      'node_modules/z': TOOL,
    });
    const packages = completed(lockfile);
    expect(packages['node_modules/tool-darwin-x64']).toEqual({
      version: '2.0.0',
      dev: true,
      os: ['darwin'],
      cpu: ['x64'],
      optional: true,
    });
    expect(Object.keys(packages).slice(-2)).toEqual(['node_modules/tool-darwin-x64', 'node_modules/z']);
    expect(missingEntries({ ...lockfile, packages })).toEqual([]);
  });

  test('leaves all else as npm wrote it', () => {
    const text = `${JSON.stringify({ name: 'x', lockfileVersion: 3, packages: { '': { name: 'x', dev: true, version: '1' } } }, null, 2)}\n`;
    expect(withEntries(text, {})).toBe(text);
  });

  test('replaces the entry it added for an older version of the package', () => {
    const packages = completed(
      lockWith({
        'node_modules/tool': { ...TOOL, optionalDependencies },
        'node_modules/tool-darwin-x64': { version: '1.0.0' },
      }),
    );
    expect(packages['node_modules/tool-darwin-x64']?.version).toBe('2.0.0');
  });

  test('nests beside its package where another version has the place', () => {
    const packages = completed(
      lockWith({
        'node_modules/tool': { ...TOOL, optionalDependencies },
        'node_modules/tool-darwin-x64': { version: '1.0.0', integrity: 'sha512-y' },
      }),
    );
    expect(packages['node_modules/tool/node_modules/tool-darwin-x64']?.version).toBe('2.0.0');
    expect(packages['node_modules/tool-darwin-x64']?.version).toBe('1.0.0');
  });

  test('finds what a nested package has above it', () => {
    const nested = { ...TOOL, optionalDependencies };
    const lockfile = lockWith({
      'node_modules/a/node_modules/@b/tool': nested,
      'node_modules/a/node_modules/tool-darwin-x64': TOOL,
    });
    expect(missingEntries(lockfile)).toEqual([]);
  });

  test('takes the lowest version of a range, and any entry as an answer to one', () => {
    const asking = { ...TOOL, optionalDependencies: { 'tool-darwin-x64': '^2.1.0' } };
    expect(
      completed(lockWith({ 'node_modules/tool': asking }))['node_modules/tool-darwin-x64']?.version,
    ).toBe('2.1.0');
    expect(
      missingEntries(lockWith({ 'node_modules/tool': asking, 'node_modules/tool-darwin-x64': TOOL })),
    ).toEqual([]);
  });

  test.each([
    ['platform_unknown', { 'graceful-fs': '4.0.0' }],
    ['version_unknown', { 'tool-darwin-x64': '>=2 <3 || 5' }],
  ])('says %s instead of guessing', (reason, asked) => {
    const [name] = Object.keys(asked);
    expect(entriesToAdd(lockWith({ 'node_modules/tool': { ...TOOL, optionalDependencies: asked } }))).toEqual(
      { ok: false, reason, name },
    );
  });
});
