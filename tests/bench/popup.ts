import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasNoDisplay } from '../../demo/browser/flags.ts';
import { prepareBrowser } from '../../demo/browser/install.ts';
import { Cleanup } from '../../demo/cleanup.ts';
import { Desk } from '../../demo/drive/desk.ts';
import { seedSample, startEndpoint } from '../../demo/endpoint/process.ts';
import { servePages } from '../../demo/pages-server.ts';
import { extensionWithFloor } from './panel/extension-with-floor.ts';
import { percentile } from './panel/shown-after.ts';
import { type Opened, openPopup } from './popup/opened-popup.ts';

const WARM_UPS = 5;
const CLICKS = 40;
/** Between two clicks, in ms: nobody is faster. */
const PAUSE = 300;

const POPUPS = {
  floor: { file: 'empty-popup.html', wanted: 'Open the panel' },
  popup: { file: 'popup.html', wanted: 'Pay back once' },
};

function summary(opened: readonly Opened[]): Record<string, number> {
  const figures = (name: keyof Opened) => opened.map((one) => one[name]);
  return {
    clicks: opened.length,
    usableP50Ms: percentile(figures('usableMs'), 0.5),
    usableP95Ms: percentile(figures('usableMs'), 0.95),
    lessonP50Ms: percentile(figures('wantedMs'), 0.5),
    lessonP95Ms: percentile(figures('wantedMs'), 0.95),
    frameP50Ms: percentile(figures('frameMs'), 0.5),
    frameP95Ms: percentile(figures('frameMs'), 0.95),
  };
}

/**
 * From the click on the toolbar button (`chrome.action.openPopup`, the real popup) until its first button can be pressed
 * (`usable`), today's lesson is in it (`lesson`) and a frame shows both (`frame`), beside a popup of React and one button
 * in the same extension. Both take turns, so that whatever else the machine does meets both. A page of the extension is open
 * all the while, which keeps its process alive: starting that would be added to both. Prints one JSON object a line.
 */
export async function run(): Promise<void> {
  const cleanup = new Cleanup();
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  try {
    const at = (name: string) => join(import.meta.dirname, 'popup', name);
    const parts = { page: 'popup.html', floor: at('empty-popup.tsx'), watch: at('watch.js') };
    const extension = await extensionWithFloor(parts);
    cleanup.add(() => rmSync(extension, { recursive: true, force: true }));
    const file = join(folder, 'sample.db');
    await seedSample(file);
    const endpoint = await startEndpoint({ file });
    cleanup.add(() => endpoint.stop());
    const pages = await servePages();
    cleanup.add(() => pages.close());
    const executable = prepareBrowser(console.error);
    const desk = await Desk.open({ executable, extension, pages, headless: hasNoDisplay() });
    cleanup.add(() => desk.browser.close());
    await desk.join('SUPPORT-SAMPLE', endpoint.url);
    const { page: onlooker } = await desk.openWelcome();
    await desk.browser.open('https://acme.zendesk.com/agent/tickets/1');

    const opened: Record<keyof typeof POPUPS, Opened[]> = { floor: [], popup: [] };
    for (let turn = 0; turn < WARM_UPS + CLICKS; turn += 1) {
      for (const subject of ['floor', 'popup'] as const) {
        const { file, wanted } = POPUPS[subject];
        opened[subject].push(await openPopup(onlooker, file, wanted));
        await pause(PAUSE);
      }
    }
    for (const [subject, all] of Object.entries(opened)) {
      console.log(JSON.stringify({ bench: 'popup', subject, ...summary(all.slice(WARM_UPS)) }));
    }
  } finally {
    await cleanup.run();
  }
}
