import { expect, type Page, type TestInfo } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { layoutFaults, mirrorFaults, zoomFaults } from './layout-faults.ts';
import { keepForScreens } from './screens.ts';

/** What axe is asked in each scheme, the last one to stay: names, roles and structure are the same in both. */
const SCHEMES = [
  ['dark', 'colours'],
  ['light', 'all'],
] as const;

/** How long a surface may take to turn to another scheme or size, in ms. */
const PATIENCE = 3_000;

/** A page is told of another scheme with its next frame; one that lies in the background makes none. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    (patience) =>
      new Promise((resolve) => {
        setTimeout(resolve, patience);
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
    PATIENCE,
  );
}

/** Faults that stay: what is still turning to another scheme or size has some for a moment. */
async function lasting(look: () => Promise<string[]>): Promise<string[]> {
  let faults: string[] = [];
  const none = expect.poll(
    async () => {
      faults = await look();
      return faults.length;
    },
    { timeout: PATIENCE },
  );
  await none.toBe(0).catch(() => undefined);
  return faults;
}

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
    await nextFrame(page);
    await keepForScreens(page, `${state}-${colorScheme}`);
    const found = await lasting(() => axeFaults(page, rules));
    faults.push(...found.map((fault) => `${colorScheme}, ${fault}`));
  }
  for (const look of [layoutFaults, mirrorFaults, zoomFaults]) {
    faults.push(...(await lasting(() => look(page))));
  }
  if (faults.length > 0) await page.screenshot({ path: info.outputPath(`${state}.png`) });
  expect.soft(faults, state).toEqual([]);
}
