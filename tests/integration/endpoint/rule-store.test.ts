import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RuleDraft } from '../../../server/store/rule-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { backends, type TestDatabase } from './harness/databases.ts';
import { acceptedEvent, auditEntry, NOW, workspaceDraft } from './harness/drafts.ts';

const EARLIER = '2026-03-01T09:00:00.000Z';

describe.each(await backends())('the rules on $name', ({ name: backend, create }) => {
  let database: TestDatabase;
  let store: Store;

  beforeEach(async () => {
    database = await create();
    store = database.store;
    await store.putWorkspace(workspaceDraft('acme'), auditEntry());
    await store.putWorkspace(workspaceDraft('globex'), auditEntry());
  });

  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  const rulesOf = (workspace: string) => store.workspace(workspace).rules;
  const acme = () => rulesOf('acme');
  const body = (id: string, name = id) => JSON.stringify({ id, name });
  const draft = (id: string, basedOn: number | null = null, over: Partial<RuleDraft> = {}): RuleDraft => ({
    id,
    body: body(id),
    basedOn,
    audit: { ...auditEntry(), actor: 'm-ada' },
    ...over,
  });
  const version = (id: string, number: number, over = {}) => ({
    id,
    body: body(id),
    version: number,
    changedAt: NOW,
    changedBy: 'm-ada',
    ...over,
  });
  const changesOf = async (workspace: string, team: string) => {
    const range = { team, after: 0, upTo: 1000, noTombstonesUpTo: 0, limit: 1000 };
    const changes = await store.workspace(workspace).changes(range);
    return changes.map(({ id, body: json }) => (json === undefined ? `-${id}` : id));
  };

  test('get the numbers of the change sequence as versions', async () => {
    const [one, two] = await acme().write([draft('r1'), draft('r2')]);
    expect([one, two]).toEqual([
      { ok: true, saved: version('r1', 1) },
      { ok: true, saved: version('r2', 2) },
    ]);
    expect(await acme().write([draft('r1', 1, { body: body('r1', 'new') })])).toMatchObject([
      { ok: true, saved: { version: 3 } },
    ]);
    expect(await acme().list()).toEqual([version('r1', 3, { body: body('r1', 'new') }), version('r2', 2)]);
    expect(await store.workspace('acme').standing()).toMatchObject({ head: 3 });
  });

  test('keep every version, the removal among them, and come back', async () => {
    await acme().write([draft('r1')]);
    expect(await acme().write([draft('r1', 1, { body: null })])).toMatchObject([{ ok: true }]);
    expect(await acme().list()).toEqual([]);
    expect(await acme().write([draft('r1')])).toMatchObject([{ ok: true, saved: { version: 3 } }]);
    expect(await acme().history('r1', 9)).toEqual([
      version('r1', 3),
      version('r1', 2, { body: null }),
      version('r1', 1),
    ]);
    expect(await acme().history('r1', 1)).toEqual([version('r1', 3)]);
    expect(await acme().history('r2', 9)).toEqual([]);
  });

  test.each([
    ['made anew where it is there', draft('r1'), { current: 2, base: null }],
    ['based on an old version', draft('r1', 1), { current: 2, base: 1 }],
    ['based on a version that never was', draft('r1', 7), { current: 2, base: null }],
    ['removed on an old version', draft('r1', 1, { body: null }), { current: 2, base: 1 }],
    ['changed where there never was one', draft('r9', 1), { current: null, base: null }],
    ['removed where there never was one', draft('r9', null, { body: null }), { current: null, base: null }],
  ])('are not %s, and nothing is left behind', async (_, stale, told) => {
    await acme().write([draft('r1')]);
    await acme().write([draft('r1', 1, { body: body('r1', 'theirs') })]);
    const audits = () => database.db.selectFrom('audit').select('id').execute();
    const before = await audits();
    const [outcome] = await acme().write([stale]);
    if (!outcome || outcome.ok) throw new Error('it was written');
    const { current, base } = outcome;
    expect({ current: current?.version ?? null, base: base?.version ?? null }).toEqual(told);
    expect(await store.workspace('acme').standing()).toMatchObject({ head: 2 });
    expect(await audits()).toHaveLength(before.length);
  });

  test('of many writes are decided one by one', async () => {
    await acme().write([draft('r1')]);
    const writes = [draft('r1', 1, { body: body('r1', 'a') }), draft('r1', 1), draft('r2')];
    const outcomes = await acme().write(writes);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(outcomes[1]).toMatchObject({ current: { version: 2 }, base: { version: 1 } });
  });

  test('that are saved as they are get no version', async () => {
    await acme().write([draft('r1', null, { teams: ['support'] })]);
    const again = await acme().write([draft('r1', 1, { teams: ['support'] })]);
    expect(again).toEqual([{ ok: true, saved: version('r1', 1) }]);
    await acme().write([draft('r1', 1, { body: null })]);
    expect(await acme().write([draft('r1', 2, { body: null })])).toMatchObject([{ saved: { version: 2 } }]);
    expect(await acme().history('r1', 9)).toHaveLength(2);
  });

  test('written by two at the same time: one is saved, the other told', async () => {
    await acme().write([draft('r1')]);
    const names = Array.from({ length: 8 }, (_, index) => `writer-${index}`);
    const outcomes = await Promise.all(
      names.map((name) => acme().write([draft('r1', 1, { body: body('r1', name) })])),
    );
    expect(outcomes.flat().filter(({ ok }) => ok)).toHaveLength(1);
    expect(await acme().history('r1', 9)).toHaveLength(2);
  });

  // Two connections of one process to SQLite would wait for each other: its calls do not return meanwhile.
  if (backend === 'PostgreSQL') {
    test('written by two processes at the same time: one is saved, the other told', async () => {
      await acme().write([draft('r1')]);
      const other = database.another();
      const writers = [acme(), other.workspace('acme').rules, acme(), other.workspace('acme').rules];
      const outcomes = await Promise.all(
        writers.map((writer, index) => writer.write([draft('r1', 1, { body: body('r1', `w${index}`) })])),
      );
      expect(outcomes.flat().filter(({ ok }) => ok)).toHaveLength(1);
      await other.close();
    });
  }

  test('go to their teams, and leave a tombstone where they were', async () => {
    await acme().write([draft('r1', null, { teams: ['support'] }), draft('r2')]);
    expect([await changesOf('acme', 'support'), await changesOf('acme', 'sales')]).toEqual([
      ['r1', 'r2'],
      ['r2'],
    ]);
    await acme().write([draft('r1', 1, { teams: ['sales'] }), draft('r2', 2, { body: null })]);
    expect([await changesOf('acme', 'support'), await changesOf('acme', 'sales')]).toEqual([
      ['-r1', '-r2'],
      ['r1', '-r2'],
    ]);
  });

  test('have a history where no person put them in or took them out', async () => {
    const workspace = store.workspace('acme');
    await workspace.putItems([{ kind: 'rule', id: 'r1', body: body('r1') }], auditEntry());
    await workspace.removeItems([{ kind: 'rule', id: 'r1' }], auditEntry());
    const bySystem = { changedBy: 'system' };
    expect(await acme().history('r1', 9)).toEqual([
      version('r1', 2, { body: null, ...bySystem }),
      version('r1', 1, bySystem),
    ]);
  });

  test('are known by their last version where the tombstone is forgotten', async () => {
    await acme().write([draft('r1')]);
    await acme().write([draft('r1', 1, { body: null })]);
    await store.workspace('acme').forgetTombstones('2027-01-01T00:00:00.000Z');
    expect(await acme().write([draft('r1', 1)])).toMatchObject([{ ok: false, current: { version: 2 } }]);
    expect(await acme().write([draft('r1', 2)])).toMatchObject([{ ok: true, saved: { version: 3 } }]);
  });

  test('leave an audit entry for each write', async () => {
    await acme().write([draft('r1'), draft('r2')]);
    const entries = await database.db
      .selectFrom('audit')
      .select('actor')
      .where('actor', '=', 'm-ada')
      .execute();
    expect(entries).toHaveLength(2);
  });

  describe('that showed something', () => {
    const showing = (rule: string, at: string) => ({ ...acceptedEvent(), shown: { rule, at } });
    const stored = (accepted: ReturnType<typeof showing>[]) =>
      store.workspace('acme').storeEvents({ accepted, refused: [] }, NOW);

    test('are counted by day, once for each event', async () => {
      const [first, second, third] = [showing('r1', EARLIER), showing('r1', NOW), showing('r2', NOW)];
      await Promise.all([stored([first, second, second]), stored([third])]);
      await stored([first, third]);
      await stored([showing('r1', EARLIER)]);
      expect(await acme().shownSince('2026-03-01')).toEqual(
        new Map([
          ['r1', { shown: 3, lastAt: NOW }],
          ['r2', { shown: 1, lastAt: NOW }],
        ]),
      );
      expect((await acme().shownSince('2026-03-02')).get('r1')).toEqual({ shown: 1, lastAt: NOW });
    });

    test('are counted where another event of the batch came before', async () => {
      const known = showing('r1', NOW);
      await stored([known]);
      await stored([known, showing('r1', NOW)]);
      expect((await acme().shownSince('2026-03-01')).get('r1')).toMatchObject({ shown: 2 });
    });

    test('are forgotten day by day', async () => {
      await stored([showing('r1', EARLIER), showing('r2', NOW)]);
      await rulesOf('globex').forgetShownBefore('2027-01-01');
      await acme().forgetShownBefore('2026-03-02');
      expect([...(await acme().shownSince('2026-01-01')).keys()]).toEqual(['r2']);
    });
  });

  test('of one workspace know nothing of another', async () => {
    await acme().write([draft('r1'), draft('only-acme')]);
    const event = { ...acceptedEvent(), shown: { rule: 'r1', at: NOW } };
    await store.workspace('acme').storeEvents({ accepted: [event], refused: [] }, NOW);
    await store.workspace('acme').allowHosts(['*.zendesk.com'], auditEntry());
    const globex = rulesOf('globex');
    expect(await globex.list()).toEqual([]);
    expect(await globex.history('r1', 9)).toEqual([]);
    expect(await globex.shownSince('2000-01-01')).toEqual(new Map());
    expect(await globex.write([draft('only-acme', 2)])).toMatchObject([{ current: null, base: null }]);
    expect(await globex.write([draft('r1')])).toMatchObject([{ ok: true, saved: { version: 1 } }]);
    expect(await globex.write([draft('r1', 1, { body: null })])).toMatchObject([{ ok: true }]);
    expect(await changesOf('acme', 'support')).toEqual(['r1', 'only-acme']);
    expect(await store.workspace('globex').allowedHosts()).toBeNull();
    expect(await store.workspace('globex').bodies('rule', { after: '', limit: 9 })).toEqual([]);
    expect(await store.workspace('globex').ids('rule')).toEqual([]);
  });

  test('may name the hosts that the workspace allows', async () => {
    const workspace = store.workspace('acme');
    expect(await workspace.allowedHosts()).toBeNull();
    expect(await workspace.allowHosts(['*.zendesk.com'], auditEntry())).toBe(true);
    expect(await workspace.allowedHosts()).toEqual(['*.zendesk.com']);
    await store.putWorkspace(workspaceDraft('acme'), auditEntry());
    expect(await workspace.allowedHosts()).toEqual(['*.zendesk.com']);
    expect(await workspace.allowHosts(null, auditEntry())).toBe(true);
    expect(await workspace.allowedHosts()).toBeNull();
    expect(await store.workspace('initech').allowHosts([], auditEntry())).toBe(false);
  });
});
