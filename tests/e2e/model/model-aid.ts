import type { Checklist, Step } from '../../../lib/contracts/aid.ts';
import type { Unit } from '../../../lib/contracts/unit.ts';
import { joinCodeHash, systemRandom } from '../../../server/auth/secrets.ts';
import { openStore } from '../../../server/open-store.ts';
import type { ItemDraft } from '../../../server/store/store.ts';

const WORKSPACE = 'model';
const STEPS = 6;

/** Opens the workspace to a device. */
export const MODEL_CODE = 'MODEL-SUPPORT';
export const MODEL_AID = 'Work under a model';

/**
 * The steps of a version: wordings change, a step is dropped and comes back, others come for one version. The ids of those
 * that stay are the same.
 */
export function stepsOf(version: number): Pick<Step, 'id' | 'title' | 'highRisk'>[] {
  const lasting = Array.from({ length: STEPS }, (_, index) => ({
    id: `step-${index}`,
    title: `Step ${index} in wording ${Math.floor((version + index) / 4)}.`,
    highRisk: index === 3,
  })).filter((_, index) => !(index === 4 && version % 3 === 2));
  const extra = { id: `extra-${version}`, title: `Extra step of version ${version}.`, highRisk: false };
  return version % 4 === 3 ? [...lasting, extra] : lasting;
}

function aidOf(version: number): Checklist {
  return {
    id: 'model-aid',
    unit: 'model-unit',
    version,
    title: MODEL_AID,
    context: [{ kind: 'paragraph', content: [{ text: 'Whenever a ticket is worked on.' }] }],
    kind: 'checklist',
    ordered: false,
    steps: stepsOf(version).map((step) => ({ ...step, subSteps: [] })),
  };
}

function unitOf(version: number): Unit {
  return {
    id: 'model-unit',
    version,
    title: MODEL_AID,
    objective: 'Keep what was done, whatever happens.',
    risk: 'Something that was done is forgotten.',
    metric: {
      name: 'Differences to the model',
      layer: 'execution',
      source: 'This test',
      baseline: 1,
      target: 0,
      measuredIn: 'per run',
    },
    aid: 'model-aid',
    lesson: 'model-lesson',
    reviewBy: '2099-01-01T00:00:00Z',
  };
}

const RULE = {
  id: 'model-rule',
  name: 'Every ticket',
  aids: ['model-aid'],
  match: [{ host: '*.zendesk.com', path: '/agent/tickets/:id' }],
};

const entry = () => ({
  id: systemRandom.id(),
  at: new Date().toISOString(),
  actor: 'model',
  action: 'model.published',
  detail: '{}',
});

const item = (kind: string, body: { id: string }): ItemDraft => ({
  kind,
  id: body.id,
  body: JSON.stringify(body),
});

/** Makes an endpoint's database with the aid in its first version. */
export async function makeModelWorkspace(file: string): Promise<void> {
  const store = await openStore({ file }, systemRandom);
  const team = { id: 'support', name: 'Support', joinCodeHash: joinCodeHash(MODEL_CODE) };
  await store.putWorkspace({ id: WORKSPACE, name: 'Model', teams: [team] }, entry());
  await store.workspace(WORKSPACE).putItems([item('rule', RULE)], entry());
  await store.close();
  await publish(file, 1);
}

/** Publishes a version of the aid, as another process beside the endpoint. */
export async function publish(file: string, version: number): Promise<void> {
  const store = await openStore({ file }, systemRandom);
  const items = [item('unit', unitOf(version)), item('aid', aidOf(version))];
  await store.workspace(WORKSPACE).putItems(items, entry());
  await store.close();
}
