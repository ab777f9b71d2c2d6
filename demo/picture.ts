import type { BrowserContext, Page } from '@playwright/test';

/** A moment at the desk: the page and the panel beside it, each as PNG. */
export type Moment = { page: Buffer; panel: Buffer };

/** Takes the two pictures that a docked panel and its page are drawn as. */
export async function momentOf(page: Page, panel: Page): Promise<Moment> {
  return { page: await page.screenshot(), panel: await panel.screenshot() };
}

/** Draws a moment as the person sees it, page left and panel right, in a tab of its own. */
export async function drawMoment(context: BrowserContext, moment: Moment, path: string): Promise<void> {
  const tab = await context.newPage();
  const source = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;
  await tab.setContent(
    `<body style="margin:0;background:#8a949c"><div id="desk" style="display:inline-flex;gap:2px">
      <img src="${source(moment.page)}"><img src="${source(moment.panel)}"></div></body>`,
    { waitUntil: 'load' },
  );
  await tab.locator('#desk').screenshot({ path });
  await tab.close();
}
