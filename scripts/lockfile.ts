import * as z from 'zod/mini';

const packageEntrySchema = z.looseObject({
  version: z.optional(z.string()),
  integrity: z.optional(z.string()),
  dev: z.optional(z.boolean()),
  peer: z.optional(z.boolean()),
  devOptional: z.optional(z.boolean()),
  optionalDependencies: z.optional(z.record(z.string(), z.string())),
});

/** The parts of `package-lock.json` (lockfile version 3) that matter here; the rest is kept as it is. */
export const lockfileSchema = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), packageEntrySchema),
});

export type Lockfile = z.infer<typeof lockfileSchema>;
type PackageEntry = z.infer<typeof packageEntrySchema>;

/** An optional dependency without an entry: `parent` is the lockfile path of the package that names it. */
export type MissingEntry = { parent: string; name: string; range: string };

type Platform = { os?: string[]; cpu?: string[]; libc?: string[] };

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' } as const;
const LIBC_WORDS = Object.keys(LIBC) as (keyof typeof LIBC)[];

/**
 * Reads a platform out of a package name such as `@rolldown/binding-linux-x64-musl`.
 *
 * @returns `undefined` where the name tells none
 */
export function platformOf(name: string): Platform | undefined {
  const words = name.split(/[/-]/);
  const os = OS.find((word) => words.includes(word));
  const cpu = CPU.find((word) => words.includes(word));
  if (!cpu || !(os || cpu === 'wasm32')) return undefined;
  const libc = LIBC_WORDS.find((word) => words.includes(word));
  return { ...(os && { os: [os] }), cpu: [cpu], ...(os === 'linux' && libc && { libc: [LIBC[libc]] }) };
}

/** Where Node would find `name` from `parent`: the nearest folder up the tree that has it. */
function resolve(lockfile: Lockfile, parent: string, name: string): PackageEntry | undefined {
  const levels = parent
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, parts.length - depth));
  const paths = levels.map((parts) => `${parts.join('/node_modules/')}/node_modules/${name}`);
  const found = [...paths, `node_modules/${name}`].find((path) => path in lockfile.packages);
  return found === undefined ? undefined : lockfile.packages[found];
}

const exactVersion = (range: string): string | undefined => /^[~^]?(\d+\.\d+\.\d+[\w.+-]*)$/.exec(range)?.[1];

function fits(entry: PackageEntry | undefined, range: string): boolean {
  return entry !== undefined && (/^\d/.test(range) ? entry.version === range : true);
}

/** Every optional dependency of a package in the lockfile for which there is no entry of the version asked for. */
export function missingEntries(lockfile: Lockfile): MissingEntry[] {
  return Object.entries(lockfile.packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => !fits(resolve(lockfile, parent, name), range))
      .map(([name, range]) => ({ parent, name, range })),
  );
}

export type Completion =
  | { ok: true; entries: Lockfile['packages'] }
  | { ok: false; reason: 'platform_unknown' | 'version_unknown'; name: string };

/**
 * Works out the entries that npm leaves out when the registry at hand does not serve the builds for other
 * platforms. Without them `npm ci` refuses the lockfile, and other platforms get no binary.
 *
 * @returns the entries to add or replace, by their path in the lockfile
 */
export function entriesToAdd(lockfile: Lockfile): Completion {
  const entries: Lockfile['packages'] = {};
  for (const { parent, name, range } of missingEntries(lockfile)) {
    const platform = platformOf(name);
    if (!platform) return { ok: false, reason: 'platform_unknown', name };
    const version = exactVersion(range);
    if (!version) return { ok: false, reason: 'version_unknown', name };
    const { dev, peer, devOptional } = lockfile.packages[parent] ?? {};
    const flags = { ...(dev && { dev }), ...(devOptional && { devOptional }), ...(peer && { peer }) };
    const top = `node_modules/${name}`;
    // An entry without integrity was added here for an earlier version of the parent: it is replaced.
    const path = lockfile.packages[top]?.integrity === undefined ? top : `${parent}/${top}`;
    entries[path] = { version, ...flags, ...platform, optional: true };
  }
  return { ok: true, entries };
}

/**
 * @param text a whole `package-lock.json`
 * @param entries what to add or replace
 * @returns the text with the entries in npm's order, and all else as npm wrote it
 */
export function withEntries(text: string, entries: Lockfile['packages']): string {
  // Not the parsed form: parsing puts the keys of the schema first, and every entry would show as changed.
  const lockfile: { packages: object } = JSON.parse(text);
  const packages = Object.entries({ ...lockfile.packages, ...entries });
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(packages) }, null, 2)}\n`;
}
