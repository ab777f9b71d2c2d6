import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aidChange, ruleChange } from '../../../tests/fixtures/content.ts';
import type { ContentPage, ContentStore } from '../../usecases/ports/content-store.ts';
import { openContent } from '../open.ts';
import { contentStore } from './content-store.ts';
import { contentDb } from './schema.ts';

/** What the store must show, as plain maps: `id → version` of aids, `id → priority` of rules. */
type Shown = { aid: Map<string, number>; rule: Map<string, number> };
type Model = { shown: Shown; brought: Shown | undefined; cursor: string | undefined; pages: number };

const empty = (): Shown => ({ aid: new Map(), rule: new Map() });
const copy = ({ aid, rule }: Shown): Shown => ({ aid: new Map(aid), rule: new Map(rule) });

const itemArb = fc.record({
  kind: fc.constantFrom('aid' as const, 'rule' as const),
  number: fc.nat(30),
  does: fc.constantFrom('put', 'put', 'put', 'remove', 'break'),
  version: fc.integer({ min: 1, max: 9 }),
});
type PageItem = { kind: 'aid' | 'rule'; number: number; does: string; version: number };

const stepArb = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant('page'),
      items: fc.array(itemArb, { maxLength: 12 }),
      more: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      step: fc.constant('resync'),
      items: fc.array(itemArb, { maxLength: 12 }),
      more: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ step: 'late', items: [], more: false }) },
  { weight: 2, arbitrary: fc.constant({ step: 'fold', items: [], more: false }) },
  { weight: 1, arbitrary: fc.constant({ step: 'reopen', items: [], more: false }) },
);

function makePage(items: PageItem[], cursor: string, more: boolean): ContentPage {
  // The endpoint speaks of an item once in a page.
  const last = [...new Map(items.map((item) => [`${item.kind}-${item.number}`, item])).values()];
  const page: ContentPage = { changes: [], tombstones: [], cursor, more };
  for (const { kind, number, does, version } of last) {
    const id = `${kind}-${number}`;
    if (does === 'remove') page.tombstones.push({ kind, id });
    else if (does === 'break') page.changes.push({ kind, id, body: { id, steps: 'none' } });
    else
      page.changes.push(
        kind === 'aid' ? aidChange(id, { version, bytes: 600 }) : ruleChange(id, ['a'], version),
      );
  }
  return page;
}

function applyToModel(shown: Shown, items: PageItem[]): void {
  for (const { kind, number, does, version } of items) {
    if (does === 'put') shown[kind].set(`${kind}-${number}`, version);
    else shown[kind].delete(`${kind}-${number}`);
  }
}

async function shownBy(store: ContentStore): Promise<Shown> {
  const [library, rules] = await Promise.all([store.library(), store.rules()]);
  const aids = await store.aids(library.map(({ id }) => id));
  expect(aids.map(({ id, version }) => [id, version])).toEqual(
    library.map(({ id, version }) => [id, version]),
  );
  expect(await store.count('aid')).toBe(library.length);
  expect(await store.count('rule')).toBe(rules.length);
  return {
    aid: new Map(library.map(({ id, version }) => [id, version])),
    rule: new Map(rules.map(({ id, priority }) => [id, priority])),
  };
}

const sorted = ({ aid, rule }: Shown) => [[...aid].sort(), [...rule].sort()];

test('whatever pages, deltas, resyncs, folds and restarts come, the store shows what a map would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArb, { minLength: 1, maxLength: 30 }), async (steps) => {
      const workspace = `w-${crypto.randomUUID()}`;
      let db = contentDb(workspace);
      let store = contentStore(db, openContent(db));
      const onlooker = contentDb(workspace);
      const secondStore = contentStore(onlooker, openContent(onlooker));
      const model: Model = { shown: empty(), brought: undefined, cursor: undefined, pages: 0 };
      try {
        for (const { step, items, more } of steps) {
          if (step === 'fold') await store.fold();
          else if (step === 'reopen') {
            db.close();
            db = contentDb(workspace);
            store = contentStore(db, openContent(db));
          } else if (step === 'late') {
            const page = makePage([{ kind: 'aid', number: 1, does: 'remove', version: 1 }], 'late', false);
            expect(await store.apply(page, { from: 'no-such-cursor', syncedAt: '' })).toMatchObject({
              ok: false,
            });
          } else {
            const from = step === 'resync' ? undefined : model.cursor;
            if (from === undefined) model.brought = empty();
            model.cursor = `c${++model.pages}`;
            const page = makePage(items, model.cursor, more);
            expect(await store.apply(page, { from, syncedAt: '' })).toMatchObject({ ok: true });
            applyToModel(model.shown, items);
            if (model.brought) applyToModel(model.brought, items);
            if (!more && model.brought) {
              model.shown = copy(model.brought);
              model.brought = undefined;
            }
          }
          expect(sorted(await shownBy(store))).toEqual(sorted(model.shown));
        }
        expect(sorted(await shownBy(secondStore))).toEqual(sorted(model.shown));
        expect(await store.mark()).toMatchObject({ cursor: model.cursor });
      } finally {
        onlooker.close();
        db.close();
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
