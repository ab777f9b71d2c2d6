import { existsSync } from 'node:fs';

const SYSTEM_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of a Firefox on this machine: `ALONGSIDE_FIREFOX`, then the system's; `undefined` where there is none. */
export function findFirefox(): string | undefined {
  return [process.env.ALONGSIDE_FIREFOX ?? '', ...SYSTEM_PATHS].find((path) => path && existsSync(path));
}
