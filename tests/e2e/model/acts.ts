import { expect } from '@playwright/test';
import { stepsOf } from './model-aid.ts';
import type { ShownStep, WorkModel } from './work-model.ts';
import type { Worker } from './worker.ts';

export type Scene = {
  model: WorkModel;
  worker: Worker;
  /** Records of this run. */
  records: readonly string[];
  /** Publishes the next version of the aid. */
  publishNext(): Promise<void>;
  /** All that was done is stored; only then may the browser go. */
  settled(): Promise<void>;
  /** One of them, by the run's own chance. */
  oneOf<T>(items: readonly T[]): T;
};

export type Act = {
  name: string;
  weight: number;
  /** Steps that it may be done to; absent where it is about no step. */
  steps?: (step: ShownStep) => boolean;
  /** Absent: always. */
  may?: (scene: Scene) => boolean;
  do(scene: Scene, step: { id: string; title: string }): Promise<void>;
};

const isRisky = (scene: Scene, id: string) =>
  stepsOf(scene.model.version).some((step) => step.id === id && step.highRisk);

/** Shows what belongs to a step. */
async function unfold(worker: Worker, title: string): Promise<void> {
  const hide = worker.button(`Hide details of “${title}”`);
  const show = worker.button(`Show details of “${title}”`);
  await expect(show.or(hide)).toBeVisible();
  if (await show.isVisible()) await show.click();
}

/** What people do, and what happens to them, with how often it does. */
export const ACTS: readonly Act[] = [
  {
    name: 'tick',
    weight: 10,
    steps: ({ ticked }) => !ticked,
    async do(scene, { id, title }) {
      const { worker, model } = scene;
      await worker.panel.step(title).click();
      if (isRisky(scene, id)) await worker.panel.sure.click();
      model.tick(worker.record, id);
    },
  },
  {
    name: 'untick',
    weight: 3,
    steps: ({ ticked }) => ticked,
    async do({ worker, model }, { id, title }) {
      await worker.panel.step(title).click();
      model.untick(worker.record, id);
    },
  },
  {
    name: 'skip',
    weight: 3,
    steps: ({ ticked, skipped }) => !ticked && !skipped,
    async do({ worker, model, oneOf }, { id, title }) {
      await unfold(worker, title);
      await worker.button(`Skip “${title}”…`).click();
      await worker.button(oneOf(['Does not apply', 'Done elsewhere', 'Blocked', 'Another reason'])).click();
      model.skip(worker.record, id);
    },
  },
  {
    name: 'take back in',
    weight: 1,
    steps: ({ skipped, ticked }) => skipped && !ticked,
    async do({ worker, model }, { id, title }) {
      await worker.button(`Take “${title}” back in`).click();
      model.takeBackIn(worker.record, id);
    },
  },
  {
    name: 'report a slip, and perhaps take it back',
    weight: 2,
    steps: () => true,
    async do({ worker, model, oneOf }, { title }) {
      await worker.panel.reportStep(title, { kind: 'slip' });
      model.report(worker.record);
      if (oneOf([true, false])) return;
      await worker.button('Undo').click();
      model.withdraw(worker.record);
    },
  },
  {
    name: 'complete',
    weight: 6,
    may: ({ worker, model }) => model.isReady(worker.record),
    async do({ worker, model }) {
      await worker.button('Mark complete').click();
      model.complete(worker.record);
    },
  },
  {
    name: 'start over',
    weight: 1,
    may: ({ worker, model }) => model.isStarted(worker.record),
    async do({ worker, model }) {
      await worker.button('Start over').click();
      model.startOver(worker.record);
    },
  },
  {
    name: 'switch ticket',
    weight: 6,
    do: ({ worker, records, oneOf }) => worker.goTo(oneOf(records)),
  },
  // Pages of others do not load without a network.
  {
    name: 'change tab',
    weight: 1,
    may: ({ worker }) => !worker.isOffline,
    do: ({ worker }) => worker.changeTab(),
  },
  { name: 'kill the service worker', weight: 2, do: ({ worker }) => worker.killServiceWorker() },
  {
    name: 'go offline',
    weight: 1,
    may: ({ worker }) => !worker.isOffline,
    do: ({ worker }) => worker.setOffline(true),
  },
  {
    name: 'come online',
    weight: 3,
    may: ({ worker }) => worker.isOffline,
    do: ({ worker }) => worker.setOffline(false),
  },
  {
    name: 'a new version arrives',
    weight: 1,
    may: ({ worker }) => !worker.isOffline,
    async do({ worker, model, publishNext }) {
      await publishNext();
      await worker.pull();
      model.version += 1;
    },
  },
  {
    name: 'restart the browser',
    weight: 0.25,
    may: ({ worker }) => !worker.isOffline,
    async do({ worker, settled, oneOf }) {
      await settled();
      await worker.restart(oneOf(['stop', 'kill']));
    },
  },
];
