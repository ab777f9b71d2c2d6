/**
 * Makes the page of screens from the states that tests look at: `npm run screens`, or `npm run screens -- SPEC…` for those
 * of some specs alone, whose pictures then take the place of the earlier ones. Expects a build.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screensPage } from './screens-page.ts';

const PICTURES = 'docs/pictures/screens';
const PAGE = 'docs/screens.md';

/** Most that all pictures may weigh, in bytes: everybody who clones the repository loads them. */
const WEIGHT_MAX = 3_000_000;

const asked = process.argv.slice(2);
const specs =
  asked.length > 0
    ? asked
    : globSync('tests/e2e/**/*.spec.ts').filter((path) => readFileSync(path, 'utf8').includes('lookAt('));
const gathered = mkdtempSync(join(tmpdir(), 'alongside-screens-'));
const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', ...specs], {
  stdio: 'inherit',
  env: { ...process.env, ALONGSIDE_SCREENS: gathered },
});
// Only a whole run that went well knows which states are no more.
if (asked.length === 0 && status === 0) rmSync(PICTURES, { recursive: true, force: true });
if (existsSync(gathered)) cpSync(gathered, PICTURES, { recursive: true });
rmSync(gathered, { recursive: true, force: true });

const pictures = globSync('**/*.webp', { cwd: PICTURES }).map((path) => path.replaceAll('\\', '/'));
writeFileSync(PAGE, screensPage(pictures));
const weight = pictures.reduce((sum, path) => sum + statSync(join(PICTURES, path)).size, 0);
console.log(`${PAGE}: ${pictures.length} pictures, ${(weight / 1e6).toFixed(2)} MB`);
if (weight > WEIGHT_MAX) console.error(`Pictures weigh more than ${WEIGHT_MAX / 1e6} MB.`);
process.exitCode = weight > WEIGHT_MAX ? 1 : (status ?? 1);
