import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deviceMark } from '../drive/device-mark.ts';
import { storedEvents } from '../endpoint/stored-events.ts';
import { drawMoment } from '../picture.ts';
import type { Desks } from '../stage.ts';
import { type Account, accountFor } from './accounting.ts';
import { reportOf, type Told } from './report.ts';
import { salesTour } from './sales-tour.ts';
import { Steps } from './steps.ts';
import { supportTour } from './support-tour.ts';

async function drawAll(steps: Steps, desks: Desks, folder: string): Promise<Told[]> {
  const told: Told[] = [];
  for (const [index, { moment, ...step }] of steps.done.entries()) {
    const picture = moment && `${String(index + 1).padStart(2, '0')}.png`;
    if (picture) await drawMoment(desks.support.browser.context, moment, join(folder, picture));
    told.push({ ...step, picture });
  }
  return told;
}

/**
 * Performs the main job once, for support and for sales, and leaves a report with pictures.
 *
 * @param desks joined to the sample workspace
 * @param file SQLite file of the endpoint
 * @param folder where the report goes
 * @returns whether every event is at the endpoint exactly once
 */
export async function performTour(
  desks: Desks,
  file: string,
  folder: string,
  say: (line: string) => void,
): Promise<Account> {
  const steps = new Steps(say);
  const panels = [await supportTour(desks.support, steps), await salesTour(desks.sales, steps)];
  const marks = await Promise.all(panels.map((panel) => deviceMark(panel.page)));
  const account = accountFor(marks, storedEvents(file));
  const report = join(folder, 'report.md');
  await writeFile(report, reportOf(await drawAll(steps, desks, folder), account));
  say(`Report and pictures: ${report}`);
  return account;
}
