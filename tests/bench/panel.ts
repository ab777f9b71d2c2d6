import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasNoDisplay } from '../../demo/browser/flags.ts';
import { prepareBrowser } from '../../demo/browser/install.ts';
import { BrowserSession } from '../../demo/browser/session.ts';
import { builtExtension } from '../../demo/builds.ts';
import { Cleanup } from '../../demo/cleanup.ts';
import { Desk } from '../../demo/drive/desk.ts';
import { startEndpoint } from '../../demo/endpoint/process.ts';
import { servePages } from '../../demo/pages-server.ts';
import { openings } from './panel/open.ts';
import { JOIN_CODE, makeWorkspace, ticketsIn, titleOn } from './panel/rules-workspace.ts';
import { percentile, type Shown, shownAfter } from './panel/shown-after.ts';

const RULES = [200, 10_000];
const WARM_UPS = 10;
const NAVIGATIONS = 100;
/** Between two navigations, in ms: nobody goes faster, and what the last one left to store is stored. */
const PAUSE = 200;
const FLOOR = join(import.meta.dirname, 'floor-extension');

/** Navigates once and times the answer beside it. */
type Subject = (ticket: number) => Promise<Shown>;

const address = (ticket: number) => `/agent/tickets/${ticket}`;
const START = `https://acme.zendesk.com${address(0)}`;

function summary(shown: readonly Pick<Shown, 'domMs' | 'frameMs'>[]): Record<string, number> {
  const dom = shown.map(({ domMs }) => domMs);
  const frame = shown.map(({ frameMs }) => frameMs);
  return {
    times: shown.length,
    domP50Ms: percentile(dom, 0.5),
    domP95Ms: percentile(dom, 0.95),
    frameP50Ms: percentile(frame, 0.5),
    frameP95Ms: percentile(frame, 0.95),
  };
}

/** The floor and the panel take turns, so that whatever else the machine does meets both. */
async function measure(rules: number, floor: Subject, panel: Subject): Promise<void> {
  const tickets = ticketsIn(rules);
  const all: { floor: Shown[]; panel: Shown[] } = { floor: [], panel: [] };
  for (let turn = 1; turn <= WARM_UPS + NAVIGATIONS; turn += 1) {
    const ticket = turn % tickets;
    all.floor.push(await floor(ticket));
    await pause(PAUSE);
    all.panel.push(await panel(ticket));
    await pause(PAUSE);
  }
  const counted = { floor: all.floor.slice(WARM_UPS), panel: all.panel.slice(WARM_UPS) };
  for (const [subject, shown] of Object.entries(counted)) {
    console.log(JSON.stringify({ bench: 'panel', part: 'navigate', rules, subject, ...summary(shown) }));
  }
}

async function measureOpening(rules: number, settings: Settings, endpoint: string): Promise<void> {
  for (const [subject, shown] of Object.entries(await openings(settings, endpoint))) {
    console.log(JSON.stringify({ bench: 'panel', part: 'open', rules, subject, ...summary(shown) }));
  }
}

async function floorSubject(settings: Settings, cleanup: Cleanup): Promise<Subject> {
  const browser = await BrowserSession.start({ ...settings, extension: FLOOR });
  cleanup.add(() => browser.close());
  const page = await browser.open(START);
  const panel = await browser.dockPanel(page, (popup) => popup.getByRole('button').click());
  return (ticket) => shownAfter(page, panel, address(ticket), `Aid for ${address(ticket)}.`);
}

async function panelSubject(settings: Settings, endpoint: string, cleanup: Cleanup): Promise<Subject> {
  const desk = await Desk.open({ ...settings, extension: builtExtension('managed') });
  cleanup.add(() => desk.browser.close());
  await desk.join(JOIN_CODE, endpoint);
  const { page, panel } = await desk.openWithPanel(START);
  await panel.aid(titleOn(0)).waitFor();
  return (ticket) => shownAfter(page, panel.page, address(ticket), titleOn(ticket));
}

type Settings = { executable: string; pages: { port: number; spki: string }; headless: boolean };

/**
 * From a navigation of the page (`pushState`) until the aid is in the document of the open panel (`dom`) and in a
 * frame of it (`frame`), with 200 and 10,000 rules, beside an extension that writes the path and no more. Each page has
 * another aid than the one before, the worst case. Then from the opening of the panel until the aid is there, beside a
 * panel of React and one line. Prints one JSON object a line.
 */
export async function run(): Promise<void> {
  const cleanup = new Cleanup();
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  try {
    const pages = await servePages();
    cleanup.add(() => pages.close());
    const settings = { executable: prepareBrowser(console.error), pages, headless: hasNoDisplay() };
    for (const rules of RULES) {
      const file = join(folder, `${rules}.db`);
      await makeWorkspace(file, rules);
      const endpoint = await startEndpoint({ file });
      const parts = new Cleanup();
      cleanup.add(() => parts.run());
      cleanup.add(() => endpoint.stop());
      const floor = await floorSubject(settings, parts);
      await measure(rules, floor, await panelSubject(settings, endpoint.url, parts));
      await parts.run();
      await measureOpening(rules, settings, endpoint.url);
      await endpoint.stop();
    }
  } finally {
    await cleanup.run();
  }
}
