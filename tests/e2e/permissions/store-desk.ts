import type { Desk } from '../../../demo/drive/desk.ts';
import { test as base, SUPPORT_CODE } from '../fixtures.ts';
import { VirtualDisplay, whyNoDisplay } from './virtual-display.ts';

const whyNot = whyNoDisplay();
if (whyNot) console.log(`The browser's own prompt is not tested: ${whyNot}.`);

type Fixtures = {
  /** A display whose keyboard is ours; the test is skipped where there is none. */
  display: VirtualDisplay;
  /** A support agent's browser with the store build, on that display. */
  storeDesk: Desk;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from its pattern
  display: async ({}, use, testInfo) => {
    testInfo.skip(whyNot !== undefined, whyNot);
    const display = await VirtualDisplay.start();
    await use(display);
    await display.stop();
  },

  // The display comes first, so that it ends after the browser that shows on it.
  storeDesk: async ({ display, openDesk, endpoint }, use) => {
    const desk = await openDesk({ build: 'store', headless: false, display: display.name });
    await desk.join(SUPPORT_CODE, endpoint.url);
    await use(desk);
  },
});
