import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasNoDisplay } from './browser/flags.ts';
import { prepareBrowser } from './browser/install.ts';
import { buildExtension } from './builds.ts';
import { Cleanup } from './cleanup.ts';
import { type Stage, setStage } from './stage.ts';
import { performTour } from './tour/tour.ts';
import { closingWords, reasonsOf, welcomeWords } from './words.ts';

const say = (line: string) => console.log(`· ${line}`);

async function perform({ desks }: Stage, file: string, folder: string): Promise<boolean> {
  const account = await performTour(desks, file, folder, say);
  console.log(closingWords(account));
  return account.faults.length === 0;
}

async function leaveRunning({ desks, endpoint }: Stage): Promise<void> {
  await desks.support.openWithPanel('https://acme.zendesk.com/agent/tickets/1');
  await desks.sales.openWithPanel(
    'https://acme.lightning.force.com/lightning/r/Opportunity/006VN00000LXtEZYA1/view',
  );
  console.log(welcomeWords(endpoint.url));
}

/** `--keep` leaves a run without display running, `--built` takes the extension as it was built before. */
const { values } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    folder: { type: 'string', default: join(import.meta.dirname, '..', '.demo') },
  },
});
const { folder } = values;
const cleanup = new Cleanup();
cleanup.onSignals(say);

try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const executable = prepareBrowser(say);
  if (!values.built) {
    say('Building the extension');
    await buildExtension();
  }
  const file = join(folder, 'endpoint.db');
  const stage = await setStage({ executable, file, say, cleanup });
  const isSeen = !hasNoDisplay();
  if (isSeen) await leaveRunning(stage);
  else process.exitCode = (await perform(stage, file, folder)) ? 0 : 1;
  if (isSeen || values.keep) {
    console.log('Running. Ctrl-C ends everything.');
    await Promise.race([stage.desks.support.browser.ended, stage.desks.sales.browser.ended]);
  }
} catch (error) {
  console.error(reasonsOf(error));
  process.exitCode = 1;
} finally {
  await cleanup.run();
}
