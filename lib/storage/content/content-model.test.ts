import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aidChange, ruleChange } from '../../../tests/fixtures/content.ts';
import { loadWriter, pagePace } from '../../../tests/fixtures/device-ports.ts';
import type { ContentPage, ContentStore } from '../../usecases/ports/content-store.ts';
import { openContent } from '../open.ts';
import { contentStore } from './content-store.ts';
import { contentDb } from './schema.ts';

/** What the store must show, as plain maps: `id → version` of aids, `id → priority` of rules. */
type Shown = { aid: Map<string, number>; rule: Map<string, number> };
type Kind = keyof Shown;
type Edit = { kind: Kind; number: number; does: 'put' | 'remove' | 'break'; version: number };

const empty = (): Shown => ({ aid: new Map(), rule: new Map() });
const sorted = ({ aid, rule }: Shown) => [[...aid].sort(), [...rule].sort()];

function edit(shown: Shown, edits: readonly Edit[]): void {
  for (const { kind, number, does, version } of edits) {
    if (does === 'put') shown[kind].set(`${kind}-${number}`, version);
    else shown[kind].delete(`${kind}-${number}`);
  }
}

function pageOf(edits: readonly Edit[], cursor: string, more: boolean): ContentPage {
  // The endpoint speaks of an item once in a page.
  const last = new Map(edits.map((each) => [`${each.kind}-${each.number}`, each]));
  const page: ContentPage = { changes: [], tombstones: [], cursor, more };
  for (const [id, { kind, does, version }] of last) {
    if (does === 'remove') page.tombstones.push({ kind, id });
    else if (does === 'break') page.changes.push({ kind, id, body: { id, steps: 'none' } });
    else if (kind === 'aid') page.changes.push(aidChange(id, { version, bytes: 600 }));
    else page.changes.push(ruleChange(id, ['a'], version));
  }
  return page;
}

/** A store beside its model. */
class Pair {
  readonly #workspace = `w-${crypto.randomUUID()}`;
  readonly #onlooker = this.#open();
  #own = this.#open();
  #shown = empty();
  /** What the pull from nothing under way has brought. */
  #brought: Shown | undefined;
  #cursor: string | undefined;
  #pages = 0;

  #open() {
    const db = contentDb(this.#workspace);
    return { db, store: contentStore(db, openContent(db), pagePace, loadWriter) };
  }

  async page(edits: readonly Edit[], more: boolean, fromNothing = false): Promise<void> {
    const from = fromNothing ? undefined : this.#cursor;
    if (from === undefined) this.#brought = empty();
    this.#cursor = `c${++this.#pages}`;
    const page = pageOf(edits, this.#cursor, more);
    expect(await this.#own.store.apply(page, { from, syncedAt: '' })).toMatchObject({ ok: true });
    edit(this.#shown, edits);
    if (!this.#brought) return;
    edit(this.#brought, edits);
    if (more) return;
    this.#shown = this.#brought;
    this.#brought = undefined;
  }

  async burst(edits: readonly Edit[]): Promise<void> {
    for (const each of edits) await this.page([each], this.#brought !== undefined);
  }

  async late(): Promise<void> {
    const page = pageOf([{ kind: 'aid', number: 1, does: 'remove', version: 1 }], 'late', false);
    const applied = await this.#own.store.apply(page, { from: 'no-such-cursor', syncedAt: '' });
    expect(applied).toMatchObject({ ok: false });
  }

  async reopen(): Promise<void> {
    this.#own.db.close();
    this.#own = this.#open();
  }

  fold(): Promise<void> {
    return this.#own.store.fold();
  }

  async check(): Promise<void> {
    expect(sorted(await shownBy(this.#own.store))).toEqual(sorted(this.#shown));
  }

  async end(): Promise<void> {
    expect(sorted(await shownBy(this.#onlooker.store))).toEqual(sorted(this.#shown));
    expect(await this.#own.store.mark()).toMatchObject({ cursor: this.#cursor });
  }

  close(): void {
    this.#own.db.close();
    this.#onlooker.db.close();
  }
}

async function shownBy(store: ContentStore): Promise<Shown> {
  const [library, rules] = await Promise.all([store.library(), store.rules()]);
  const aids = await store.aids(library.map(({ id }) => id));
  const versions = library.map(({ id, version }): [string, number] => [id, version]);
  expect(aids.map(({ id, version }) => [id, version])).toEqual(versions);
  expect(await store.count('aid')).toBe(library.length);
  expect(await store.count('rule')).toBe(rules.length);
  return { aid: new Map(versions), rule: new Map(rules.map(({ id, priority }) => [id, priority])) };
}

const editArb: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Kind>('aid', 'rule'),
  number: fc.nat(60),
  does: fc.constantFrom<Edit['does']>('put', 'put', 'put', 'remove', 'break'),
  version: fc.integer({ min: 1, max: 9 }),
});
const edits = (max: number) => fc.array(editArb, { maxLength: max, size: 'max' });

/** More than half a segment of aids at once, so that there is a base which small batches come upon. */
const wholeArb = fc
  .integer({ min: 1, max: 9 })
  .map((version) =>
    Array.from({ length: 61 }, (_, number): Edit => ({ kind: 'aid', number, does: 'put', version })),
  );

type Step = (pair: Pair) => Promise<void>;
const stepArb = fc.oneof<fc.MaybeWeightedArbitrary<Step>[]>(
  {
    weight: 5,
    arbitrary: fc.tuple(edits(12), fc.boolean()).map(
      ([all, more]) =>
        (pair) =>
          pair.page(all, more),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(wholeArb, fc.boolean()).map(
      ([all, more]) =>
        (pair) =>
          pair.page(all, more),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(edits(12), fc.boolean()).map(
      ([all, more]) =>
        (pair) =>
          pair.page(all, more, true),
    ),
  },
  { weight: 3, arbitrary: edits(30).map((all) => (pair) => pair.burst(all)) },
  { weight: 4, arbitrary: fc.constant<Step>((pair) => pair.fold()) },
  { weight: 1, arbitrary: fc.constant<Step>((pair) => pair.late()) },
  { weight: 1, arbitrary: fc.constant<Step>((pair) => pair.reopen()) },
);

test('whatever pages, deltas, resyncs, folds and restarts come, the store shows what a map would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArb, { minLength: 1, maxLength: 16, size: 'max' }), async (steps) => {
      const pair = new Pair();
      try {
        for (const step of steps) {
          await step(pair);
          await pair.check();
        }
        await pair.end();
      } finally {
        pair.close();
      }
    }),
    { numRuns: 50, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
  );
}, 60_000);
