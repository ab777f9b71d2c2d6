import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

export type FoundBrowser = { path: string; source: 'environment' | 'system' | 'playwright' };

/** Branded Chrome from 137 on ignores `--load-extension`; Chromium and Edge take it. */
const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a Chromium that loads unpacked extensions: `ALONGSIDE_BROWSER`, then the system's, then Playwright's.
 *
 * @returns where it is, or `undefined` where there is none
 */
export function findBrowser(): FoundBrowser | undefined {
  const named = process.env.ALONGSIDE_BROWSER;
  if (named && existsSync(named)) return { path: named, source: 'environment' };
  const system = SYSTEM_PATHS.find((path) => existsSync(path));
  if (system) return { path: system, source: 'system' };
  const bundled = chromium.executablePath();
  return existsSync(bundled) ? { path: bundled, source: 'playwright' } : undefined;
}
