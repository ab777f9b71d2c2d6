import { expect, type Page, type TestInfo } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { layoutFaults, mirrorFaults, zoomFaults } from './layout-faults.ts';
import { keepForScreens } from './screens.ts';

/** What axe is asked in each scheme, the last one to stay: names, roles and structure are the same in both. */
const SCHEMES = [
  ['dark', 'colours'],
  ['light', 'all'],
] as const;

/**
 * Lets axe look at a surface in light and dark. Then looks for targets that are too small, motion that was asked not to
 * be, and what reaches over the edge: as it stands, at 200 % zoom, and from right to left. Where something is found, a
 * picture of it lies in the test's folder; where pictures are being gathered, one of each scheme is kept.
 *
 * @param state names the pictures
 */
export async function lookAt(page: Page, state: string, info: TestInfo): Promise<void> {
  const faults: string[] = [];
  for (const [colorScheme, rules] of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await keepForScreens(page, `${state}-${colorScheme}`);
    faults.push(...(await axeFaults(page, rules)).map((fault) => `${colorScheme}, ${fault}`));
  }
  faults.push(...(await layoutFaults(page)), ...(await mirrorFaults(page)), ...(await zoomFaults(page)));
  if (faults.length > 0) await page.screenshot({ path: info.outputPath(`${state}.png`) });
  expect.soft(faults, state).toEqual([]);
}
