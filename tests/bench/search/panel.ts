import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasNoDisplay } from '../../../demo/browser/flags.ts';
import { builtExtension } from '../../../demo/builds.ts';
import { Cleanup } from '../../../demo/cleanup.ts';
import { Desk } from '../../../demo/drive/desk.ts';
import { startEndpoint } from '../../../demo/endpoint/process.ts';
import { servePages } from '../../../demo/pages-server.ts';
import { aidCorpus } from './corpus.ts';
import { quantile, type Timed, timed } from './measure.ts';
import { querySets } from './queries.ts';
import { type FirstResults, firstResults, typeAll, watchFiles } from './typed.ts';
import { JOIN_CODE, makeWorkspace } from './workspace.ts';

const AIDS = 10_000;
const OPENINGS = 15;
const QUERIES = 12;
/** Between two letters, in ms: a quick typist's. */
const PAUSE = 80;
const SYNC_MAX = 240_000;
const PAGE = 'https://acme.zendesk.com/agent/dashboard';

export type InPanel = {
  cold: Record<string, number | string[]>;
  keystrokes: (Timed & { queries: string; keystrokes: number })[];
};

const isOfSearch = (file: string) => file.includes('search');

function coldRow(first: readonly FirstResults[], before: readonly string[], after: readonly string[]) {
  const of = (name: keyof FirstResults, share: number) =>
    quantile(
      first.map((each) => each[name]),
      share,
    );
  return {
    openings: first.length,
    afterFocusMs: of('focusMs', 0.5),
    afterFocusP95Ms: of('focusMs', 0.95),
    afterKeyMs: of('keyMs', 0.5),
    afterKeyP95Ms: of('keyMs', 0.95),
    filesBefore: before.length,
    ofSearchBefore: before.filter(isOfSearch),
    ofSearchAfter: after.filter((file) => isOfSearch(file) && !before.includes(file)),
  };
}

/**
 * Search in the docked panel of the built extension, with 10,000 aids synced: from the first focus in a panel that has just been
 * opened to the first results, what was loaded before and for it, and each keystroke until its results are laid out.
 */
export async function searchInPanel(executable: string): Promise<InPanel> {
  const cleanup = new Cleanup();
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  try {
    const aids = aidCorpus(AIDS);
    const file = join(folder, 'aids.db');
    await makeWorkspace(file, aids);
    const endpoint = await startEndpoint({ file });
    cleanup.add(() => endpoint.stop());
    const pages = await servePages();
    cleanup.add(() => pages.close());
    const extension = builtExtension('managed');
    const desk = await Desk.open({ executable, extension, pages, headless: hasNoDisplay() });
    cleanup.add(() => desk.browser.close());
    await desk.join(JOIN_CODE, endpoint.url);
    const { panel } = await desk.openWithPanel(PAGE);
    const sets = querySets(aids, QUERIES);
    const text = sets.twoWords[0]?.text ?? '';
    await firstResults(panel.page, text);
    await panel.page.getByRole('combobox').fill('');
    await panel.page.getByText(`Type to search ${AIDS}`).waitFor({ timeout: SYNC_MAX });

    const first: FirstResults[] = [];
    const asked = watchFiles(panel.page);
    let before: string[] = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      asked.length = 0;
      await panel.page.reload();
      await panel.pageName.waitFor();
      before = [...asked];
      first.push(await firstResults(panel.page, text));
    }
    const cold = coldRow(first, before, asked);
    const keystrokes: InPanel['keystrokes'] = [];
    for (const [queries, set] of Object.entries(sets)) {
      const texts = set.map((each) => each.text);
      const times = await typeAll(panel.page, texts, PAUSE);
      keystrokes.push({ queries, keystrokes: times.length, ...timed(times) });
    }
    return { cold, keystrokes };
  } finally {
    await cleanup.run();
  }
}
