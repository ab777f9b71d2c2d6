import type * as z from 'zod/mini';
import type { Aid } from '../../../lib/contracts/aid.ts';
import type { ruleSchema } from '../../../lib/contracts/rule.ts';
import type { Unit } from '../../../lib/contracts/unit.ts';
import { joinCodeHash, systemRandom } from '../../../server/auth/secrets.ts';
import { openStore } from '../../../server/open-store.ts';
import type { ItemDraft } from '../../../server/store/store.ts';

const AIDS = 50;
const TEAM = 'support';

/** Opens the workspace to a device. */
export const JOIN_CODE = 'BENCH-SUPPORT';

type RuleInput = z.input<typeof ruleSchema>;

/** Title of the aid that the page of a ticket shows; the dot ends it, so that no title is part of another. */
export function titleOn(ticket: number): string {
  return `Bench aid ${ticket % AIDS}.`;
}

/** What companies have rules for, in turn: single tickets, ticket lists, CRM objects, a help desk of their own. */
const PATTERNS: ((n: number) => NonNullable<RuleInput['match']>[number])[] = [
  (n) => ({ host: 'acme.zendesk.com', path: `/agent/tickets/${n}` }),
  (n) => ({ host: '*.zendesk.com', path: `/agent/filters/${n}` }),
  (n) => ({ host: '*.lightning.force.com', path: `/lightning/r/Custom_${n}__c/:id/view` }),
  (n) => ({ host: `desk-${n}.example`, path: '/case/:id(\\d+)' }),
];

/** How many of the rules are about a ticket: those with a number below this. */
export function ticketsIn(rules: number): number {
  return Math.floor(rules / PATTERNS.length);
}

function ruleItem(index: number): ItemDraft {
  const kind = index % PATTERNS.length;
  const n = Math.floor(index / PATTERNS.length);
  const pattern = PATTERNS[kind];
  const body: RuleInput = {
    id: `rule-${index}`,
    name: `Rule ${index}`,
    aids: [`aid-${n % AIDS}`],
    match: pattern ? [pattern(n)] : [],
  };
  return { kind: 'rule', id: body.id, body: JSON.stringify(body) };
}

function aidItems(index: number): ItemDraft[] {
  const unit: Unit = {
    id: `unit-${index}`,
    version: 1,
    title: titleOn(index),
    objective: 'Do the eight steps of the case in their order.',
    risk: 'A step is left out and the case comes back.',
    metric: {
      name: 'Cases that come back',
      layer: 'execution',
      source: 'Help desk export',
      baseline: 9,
      target: 5,
      measuredIn: 'per 100 cases',
    },
    aid: `aid-${index}`,
    lesson: `lesson-${index}`,
    reviewBy: '2099-01-01T00:00:00Z',
  };
  const aid: Aid = {
    id: `aid-${index}`,
    unit: unit.id,
    version: 1,
    title: titleOn(index),
    context: [{ kind: 'paragraph', content: [{ text: 'Whenever such a case is opened.' }] }],
    kind: 'checklist',
    ordered: true,
    steps: Array.from({ length: 8 }, (_, step) => ({
      id: `step-${step}`,
      title: `Step ${step + 1} of the case`,
      highRisk: step === 3,
      subSteps: [],
    })),
  };
  const item = (kind: string, body: { id: string }) => ({ kind, id: body.id, body: JSON.stringify(body) });
  return [item('unit', unit), item('aid', aid)];
}

/**
 * Makes an endpoint's database with one workspace of so many rules and 50 checklists.
 *
 * @param file SQLite file, made where it is absent
 */
export async function makeWorkspace(file: string, rules: number): Promise<void> {
  const store = await openStore({ file }, systemRandom);
  const audit = () => ({
    id: systemRandom.id(),
    at: new Date().toISOString(),
    actor: 'bench',
    action: 'bench.seeded',
    detail: '{}',
  });
  const team = { id: TEAM, name: 'Support', joinCodeHash: joinCodeHash(JOIN_CODE) };
  await store.putWorkspace({ id: 'bench', name: 'Bench', teams: [team] }, audit());
  const items = [
    ...Array.from({ length: AIDS }, (_, index) => aidItems(index)).flat(),
    ...Array.from({ length: rules }, (_, index) => ruleItem(index)),
  ];
  await store.workspace('bench').putItems(items, audit());
  await store.close();
}
