import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { layoutFaults, mirrorFaults, zoomFaults } from './layout-faults.ts';
import { keepForScreens } from './screens.ts';

const SCHEMES = ['light', 'dark'] as const;

/**
 * Takes a picture of a surface in light and dark into the test's folder, and lets axe look at each. Then looks for
 * targets that are too small, motion that was asked not to be, and what reaches over the edge: as it stands, at 200 %
 * zoom, and from right to left.
 *
 * @param state names the pictures
 */
export async function lookAt(page: Page, state: string, info: TestInfo): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const picture = await page.screenshot({ path: info.outputPath(`${state}-${colorScheme}.png`) });
    keepForScreens(picture, `${state}-${colorScheme}`);
    // Legacy mode opens no page of its own, which would come in front of the one that the panel follows.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, `${state}, ${colorScheme}`).toEqual([]);
  }
  const faults = [...(await layoutFaults(page)), ...(await mirrorFaults(page)), ...(await zoomFaults(page))];
  expect.soft(faults, state).toEqual([]);
}
