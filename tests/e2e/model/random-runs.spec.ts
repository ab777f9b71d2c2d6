import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { everythingArrived } from '../durability/exactly-once.ts';
import { seededRandom } from '../durability/seeded-random.ts';
import { test } from '../fixtures.ts';
import { TestEndpoint } from '../harness/test-endpoint.ts';
import { ACTS, type Act, type Scene } from './acts.ts';
import { MODEL_CODE, makeModelWorkspace, publish, stepsOf } from './model-aid.ts';
import { storedRuns } from './stored-runs.ts';
import { WorkModel } from './work-model.ts';
import { Worker } from './worker.ts';

/** All of them take a quarter of an hour; `ALONGSIDE_MODEL_RUNS=200` asks for that many. */
const RUNS = Number(process.env.ALONGSIDE_MODEL_RUNS ?? 20);
const RUNS_A_TEST = 10;
const ACTS_A_RUN = 12;

type Chance = { scene: Scene; random: () => number };

function candidates({ scene, random }: Chance) {
  const { model, worker } = scene;
  const ids = stepsOf(model.version).map(({ id }) => id);
  return ACTS.flatMap((act) => {
    if (act.may && !act.may(scene)) return [];
    const steps = model
      .shown(worker.record)
      .map((step, index) => ({ ...step, id: ids[index] ?? '' }))
      .filter((step) => act.steps?.(step) ?? false);
    if (act.steps && steps.length === 0) return [];
    return [{ act, step: steps[Math.floor(random() * steps.length)] ?? { id: '', title: '' } }];
  });
}

function choose(chance: Chance): { act: Act; step: { id: string; title: string } } {
  const all = candidates(chance);
  let left = chance.random() * all.reduce((sum, { act }) => sum + act.weight, 0);
  const chosen = all.find(({ act }) => {
    left -= act.weight;
    return left < 0;
  });
  const any = chosen ?? all[0];
  if (!any) throw new Error('there is nothing to do');
  return any;
}

async function run(chance: Chance, seed: number): Promise<void> {
  const { scene } = chance;
  const { worker, model } = scene;
  await worker.goTo(scene.oneOf(scene.records));
  const done: string[] = [];
  for (let count = 0; count < ACTS_A_RUN; count += 1) {
    const { act, step } = choose(chance);
    done.push(`${act.name} ${step.title}`.trim());
    await act.do(scene, step);
    const { record } = worker;
    await worker.expectShown(
      record,
      model.isComplete(record),
      model.shown(record),
      `seed ${seed}: ${done.join(', ')}`,
    );
  }
  if (worker.isOffline) await worker.setOffline(false);
}

for (let first = 0; first < RUNS; first += RUNS_A_TEST) {
  test(`runs ${first} to ${first + RUNS_A_TEST - 1} of what may happen leave what the model says`, async ({
    openDesk,
  }) => {
    test.setTimeout(600_000);
    const folder = mkdtempSync(join(tmpdir(), 'alongside-model-'));
    const file = join(folder, 'model.db');
    await makeModelWorkspace(file);
    const endpoint = await TestEndpoint.launch(file);
    try {
      const desk = await openDesk();
      await desk.join(MODEL_CODE, endpoint.url);
      const model = new WorkModel();
      const worker = new Worker(desk);
      for (let seed = first; seed < first + RUNS_A_TEST; seed += 1) {
        const random = seededRandom(seed);
        const scene: Scene = {
          model,
          worker,
          records: [1, 2, 3].map((number) => `${seed}${number}`),
          publishNext: () => publish(endpoint.file, model.version + 1),
          settled: () => expect.poll(() => storedRuns(worker.panel.page)).toEqual(model.stored()),
          oneOf: (items) => items[Math.floor(random() * items.length)] as (typeof items)[number],
        };
        await run({ scene, random }, seed);
      }
      const arrived = await everythingArrived(worker.panel, endpoint);
      const counts = new Map<string, number>();
      for (const { type } of arrived) counts.set(type, (counts.get(type) ?? 0) + 1);
      for (const [type, count] of model.told) expect(counts.get(type), type).toBe(count);
      expect(await storedRuns(worker.panel.page)).toEqual(model.stored());
    } finally {
      await endpoint.dispose();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
