import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { SessionSettings } from '../../../demo/browser/session.ts';
import { Cleanup } from '../../../demo/cleanup.ts';
import { Desk } from '../../../demo/drive/desk.ts';
import { extensionWithFloor } from './extension-with-floor.ts';
import { type OpenedPanel, openPanel } from './open/opened-panel.ts';
import { JOIN_CODE, titleOn } from './rules-workspace.ts';

const WARM_UPS = 3;
const OPENINGS = 30;
/** Between two openings, in ms: what the last one left to store is stored. */
const PAUSE = 300;
const PAGE = 'https://acme.zendesk.com/agent/tickets/0';

const PANELS = { floor: 'empty-panel.html', panel: 'sidepanel.html' } as const;

/**
 * Opens the panel beside a page again and again, in turn with a panel of React and one line in the same extension.
 *
 * @returns times from the opening until the aid of the page is there
 */
export async function openings(
  settings: Omit<SessionSettings, 'extension'>,
  endpoint: string,
): Promise<Record<keyof typeof PANELS, OpenedPanel[]>> {
  const cleanup = new Cleanup();
  try {
    const at = (name: string) => join(import.meta.dirname, 'open', name);
    const parts = { page: 'sidepanel.html', floor: at('empty-panel.tsx'), watch: at('watch.js') };
    const extension = await extensionWithFloor(parts);
    cleanup.add(() => rmSync(extension, { recursive: true, force: true }));
    const desk = await Desk.open({ ...settings, extension });
    cleanup.add(() => desk.browser.close());
    await desk.join(JOIN_CODE, endpoint);
    // Stays open, which keeps the extension's process alive: starting that would be added to both.
    const { page: onlooker } = await desk.openWelcome();
    const page = await desk.browser.open(PAGE);
    await page.bringToFront();
    const opened: Record<keyof typeof PANELS, OpenedPanel[]> = { floor: [], panel: [] };
    for (let turn = 0; turn < WARM_UPS + OPENINGS; turn += 1) {
      for (const subject of ['floor', 'panel'] as const) {
        opened[subject].push(await openPanel(onlooker, PANELS[subject], titleOn(0)));
        await pause(PAUSE);
      }
    }
    return { floor: opened.floor.slice(WARM_UPS), panel: opened.panel.slice(WARM_UPS) };
  } finally {
    await cleanup.run();
  }
}
