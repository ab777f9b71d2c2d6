import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../find-browser.ts';

const IN_WORDS =
  'No browser that can load the extension was found: install Chromium (on Debian `sudo apt-get install chromium`) ' +
  'or Microsoft Edge, or set ALONGSIDE_BROWSER to the path of one.';

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  run('apt-get', ['update', '-qq']);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']);
}

function installFromPlaywright(): boolean {
  const cli = new URL('../../node_modules/@playwright/test/cli.js', import.meta.url).pathname;
  return run(process.execPath, [cli, 'install', 'chromium']);
}

/**
 * Finds a Chromium or Edge that loads unpacked extensions, else installs one: Debian's package as root on Debian,
 * Playwright's build elsewhere.
 *
 * @param say takes one line of progress
 * @returns the path of the program
 * @throws one clear sentence that says what to install
 */
export function prepareBrowser(say: (line: string) => void): string {
  const found = findBrowser();
  if (found) return found.path;
  say('No Chromium or Edge here; installing one');
  if (installFromDebian() || installFromPlaywright()) {
    const installed = findBrowser();
    if (installed) return installed.path;
  }
  throw new Error(IN_WORDS);
}
