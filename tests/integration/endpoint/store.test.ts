import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../../lib/contracts/enrolment.ts';
import { joinCodeHash } from '../../../server/auth/secrets.ts';
import { migrate } from '../../../server/store/migrate.ts';
import type { Store } from '../../../server/store/store.ts';
import { backends, type TestDatabase } from './harness/databases.ts';
import { acceptedEvent, auditEntry, item, NOW, sha256, workspaceDraft } from './harness/drafts.ts';

const LATER = '2026-06-01T09:00:00.000Z';
const BINARY = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe.each(await backends())('the store on $name', ({ create, shared }) => {
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

  const acme = () => store.workspace('acme');
  const everything = (
    team: string,
    range: Partial<{ after: number; noTombstonesUpTo: number; limit: number }> = {},
  ) => acme().changes({ team, after: 0, upTo: 1000, noTombstonesUpTo: 0, limit: 1000, ...range });
  const seen = (changes: Awaited<ReturnType<typeof everything>>) =>
    changes.map(({ id, body }) => (body === undefined ? `-${id}` : id));

  describe('content', () => {
    test('numbers every change of a workspace, and leaves alone what is the same', async () => {
      expect(await acme().putItems([item('a'), item('b')], auditEntry())).toBe(2);
      expect(await acme().putItems([item('a'), item('b', { id: 'b', title: 'new' })], auditEntry())).toBe(1);
      expect(await acme().standing()).toEqual({ epoch: 'epoch1', head: 3, horizon: 0 });
      expect(await everything('support')).toEqual([
        { kind: 'aid', id: 'a', seq: 1, body: '{"id":"a"}' },
        { kind: 'aid', id: 'b', seq: 3, body: '{"id":"b","title":"new"}' },
      ]);
    });

    test('gives a page of a range', async () => {
      await acme().putItems(
        ['a', 'b', 'c', 'd'].map((id) => item(id)),
        auditEntry(),
      );
      expect(seen(await everything('support', { after: 1, limit: 2 }))).toEqual(['b', 'c']);
      expect(
        seen(await acme().changes({ team: 'support', after: 0, upTo: 2, noTombstonesUpTo: 0, limit: 9 })),
      ).toEqual(['a', 'b']);
    });

    test('shows an item to its teams alone, and its tombstone to those that had it', async () => {
      await acme().putItems([item('a', {}, ['support']), item('b', {}, ['sales']), item('c')], auditEntry());
      expect(seen(await everything('support'))).toEqual(['a', 'c']);
      await acme().putItems([item('a', {}, ['sales']), item('c', {}, ['support'])], auditEntry());
      expect(seen(await everything('support'))).toEqual(['-a', 'c']);
      expect(seen(await everything('sales'))).toEqual(['b', 'a', '-c']);
      expect(await acme().removeItems([{ kind: 'aid', id: 'b' }], auditEntry())).toBe(1);
      expect(seen(await everything('support', { after: 5 }))).toEqual([]);
      expect(seen(await everything('sales', { after: 5 }))).toEqual(['-b']);
    });

    test('takes an underscore in a team id for itself', async () => {
      await acme().putItems([item('a', {}, ['axb']), item('b', {}, ['a_b'])], auditEntry());
      expect(seen(await everything('a_b'))).toEqual(['b']);
    });

    test('removes once, leaves no body behind, and brings back', async () => {
      await acme().putItems([item('a')], auditEntry());
      expect(
        await acme().removeItems(
          [
            { kind: 'aid', id: 'a' },
            { kind: 'aid', id: 'never' },
          ],
          auditEntry(),
        ),
      ).toBe(1);
      expect(await acme().removeItems([{ kind: 'aid', id: 'a' }], auditEntry())).toBe(0);
      expect(seen(await everything('support'))).toEqual(['-a']);
      expect(seen(await everything('support', { noTombstonesUpTo: 2 }))).toEqual([]);
      expect(await acme().putItems([item('a')], auditEntry())).toBe(1);
      expect(seen(await everything('support'))).toEqual(['a']);
    });

    test('forgets old tombstones and remembers how far', async () => {
      await acme().putItems([item('a'), item('b')], auditEntry());
      await acme().removeItems([{ kind: 'aid', id: 'a' }], auditEntry());
      await acme().forgetTombstones(NOW);
      expect(await acme().standing()).toMatchObject({ horizon: 0 });
      await acme().forgetTombstones(LATER);
      expect(await acme().standing()).toEqual({ epoch: 'epoch1', head: 3, horizon: 3 });
      expect(seen(await everything('support'))).toEqual(['b']);
    });

    test('changes nothing where one item of many fails', async () => {
      const broken = { ...item('b'), body: undefined as unknown as string };
      await expect(acme().putItems([item('a'), broken], auditEntry())).rejects.toThrow();
      expect(await acme().standing()).toMatchObject({ head: 0 });
      expect(await everything('support')).toEqual([]);
    });

    test('numbers changes made at the same time without gap or repeat', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => `item-${index}`);
      await Promise.all(ids.map((id) => acme().putItems([item(id)], auditEntry())));
      const changes = await everything('support');
      expect(changes.map(({ seq }) => seq)).toEqual(ids.map((_, index) => index + 1));
    });

    test('leaves an audit entry for a write, none for one that changed nothing', async () => {
      const actions = async () => {
        const rows = await database.db
          .selectFrom('audit')
          .select('action')
          .where('workspace', '=', 'acme')
          .execute();
        return rows.map(({ action }) => action).sort();
      };
      await acme().putItems([item('a')], auditEntry('put'));
      await acme().putItems([item('a')], auditEntry('put again'));
      await acme().removeItems([{ kind: 'aid', id: 'a' }], auditEntry('removed'));
      expect(await actions()).toEqual(['put', 'removed', 'test']);
    });
  });

  describe('events', () => {
    const stored = () => database.db.selectFrom('events').selectAll().orderBy('id').execute();

    test('are stored once, whoever sends them again', async () => {
      const [one, two] = [acceptedEvent(1), acceptedEvent(2)];
      expect(await acme().storeEvents({ accepted: [one], refused: [] }, NOW)).toEqual([true]);
      expect(await acme().storeEvents({ accepted: [one, two, two], refused: [] }, LATER)).toEqual([
        false,
        true,
        false,
      ]);
      expect(await stored()).toEqual([
        { workspace: 'acme', received_at: NOW, ...one },
        { workspace: 'acme', received_at: LATER, ...two },
      ]);
    });

    test('of many requests at once are stored exactly once each', async () => {
      const events = Array.from({ length: 700 }, (_, index) => acceptedEvent(index + 1));
      const batches = [events, events.slice(0, 300), events.slice(200), events.toReversed()];
      const fresh = await Promise.all(
        batches.map((accepted) => acme().storeEvents({ accepted, refused: [] }, NOW)),
      );
      expect(fresh.flat().filter((isNew) => isNew)).toHaveLength(700);
      expect(await stored()).toHaveLength(700);
    });

    test('hold a sequence number of any size the contract allows', async () => {
      const event = { ...acceptedEvent(), seq: Number.MAX_SAFE_INTEGER };
      await acme().storeEvents({ accepted: [event], refused: [] }, NOW);
      expect((await stored())[0]?.seq).toBe(Number.MAX_SAFE_INTEGER);
    });

    test('that cannot be stored fail alone', async () => {
      const good = acceptedEvent();
      const bad = { ...acceptedEvent(), type: undefined as unknown as string };
      const results = await Promise.allSettled([
        acme().storeEvents({ accepted: [good], refused: [] }, NOW),
        acme().storeEvents({ accepted: [bad], refused: [] }, NOW),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect(await stored()).toEqual([{ workspace: 'acme', received_at: NOW, ...good }]);
    });

    test('that were refused are kept once as they came', async () => {
      const body = '{"id":"x","words":"\\u0000 \\ud800"}';
      const letter = { install: 'i', digest: sha256(body), reason: 'event_invalid' as const, body };
      await acme().storeEvents({ accepted: [], refused: [letter, letter] }, NOW);
      await acme().storeEvents({ accepted: [], refused: [letter] }, LATER);
      expect(await database.db.selectFrom('dead_letters').selectAll().execute()).toEqual([
        { workspace: 'acme', received_at: NOW, ...letter },
      ]);
    });
  });

  describe('devices', () => {
    const enrolment = (tokenHash: string, team = 'support', roles: Role[] = ['learner']) => ({
      tokenHash,
      member: 'm-1',
      team,
      roles,
      install: 'i-1',
      expiresAt: LATER,
      now: NOW,
    });

    test('are found by their token, with where their member is now', async () => {
      const device = {
        workspace: 'acme',
        member: 'm-1',
        team: 'support',
        roles: ['learner'],
        install: 'i-1',
      };
      expect(await acme().enrol(enrolment('t1'), auditEntry())).toEqual({ ...device, expiresAt: LATER });
      expect(await store.deviceByToken('t1')).toEqual({ ...device, expiresAt: LATER });
      await acme().enrol(enrolment('t2', 'sales'), auditEntry());
      expect(await store.deviceByToken('t1')).toMatchObject({ team: 'sales' });
      expect(await store.deviceByToken('t3')).toBeUndefined();
    });

    test('of a member who joins with a code of more roles may do more, and keep it', async () => {
      const rolesNow = async () => (await store.deviceByToken('t1'))?.roles;
      await acme().enrol(enrolment('t1'), auditEntry());
      expect(
        await acme().enrol(enrolment('t2', 'support', ['learner', 'admin']), auditEntry()),
      ).toMatchObject({
        roles: ['learner', 'admin'],
      });
      expect(await rolesNow()).toEqual(['learner', 'admin']);
      await acme().enrol(enrolment('t3'), auditEntry());
      expect(await rolesNow()).toEqual(['learner', 'admin']);
    });

    test('cannot join a team that is not there', async () => {
      await expect(acme().enrol(enrolment('t1', 'nobody'), auditEntry())).rejects.toThrow();
      expect(await store.deviceByToken('t1')).toBeUndefined();
    });

    test('find their team by join code in either case', async () => {
      const found = await store.teamByJoinCode(joinCodeHash('Support-Acme'));
      expect(found).toEqual({ workspace: 'acme', team: 'support', roles: ['learner'] });
      expect(await store.teamByJoinCode(joinCodeHash('admin-acme'))).toEqual({
        workspace: 'acme',
        team: 'support',
        roles: ['learner', 'admin'],
      });
      expect(await store.teamByJoinCode(joinCodeHash('support-nowhere'))).toBeUndefined();
    });
  });

  test('media comes back byte for byte, in its own workspace alone', async () => {
    const name = sha256(BINARY);
    await acme().putMedia(name, { type: 'image/png', bytes: BINARY }, auditEntry());
    const file = await acme().media(name);
    expect({ type: file?.type, bytes: [...(file?.bytes ?? [])] }).toEqual({
      type: 'image/png',
      bytes: [...BINARY],
    });
    expect(await store.workspace('globex').media(name)).toBeUndefined();
  });

  test('one workspace knows nothing of another', async () => {
    const globex = store.workspace('globex');
    const event = acceptedEvent();
    await acme().putItems([item('a')], auditEntry());
    await acme().storeEvents({ accepted: [event], refused: [] }, NOW);
    expect(await globex.standing()).toMatchObject({ head: 0 });
    expect(
      await globex.changes({ team: 'support', after: 0, upTo: 9, noTombstonesUpTo: 0, limit: 9 }),
    ).toEqual([]);
    expect(await globex.removeItems([{ kind: 'aid', id: 'a' }], auditEntry())).toBe(0);
    expect(await globex.storeEvents({ accepted: [event], refused: [] }, NOW)).toEqual([true]);
    const onlyAcme = { id: 'only-acme', name: 'Only here', joinCodeHash: joinCodeHash('only-acme') };
    await store.putWorkspace({ ...workspaceDraft('acme'), teams: [onlyAcme] }, auditEntry());
    expect(await acme().hasTeam('only-acme')).toBe(true);
    expect(await globex.hasTeam('only-acme')).toBe(false);
    expect(await globex.names('only-acme')).toBeUndefined();
    expect(await store.workspace('initech').standing()).toBeUndefined();
    expect(await globex.names('support')).toEqual({ workspace: 'The globex workspace', team: 'Support' });
  });

  test('migrating again keeps everything; after a restore the epoch is new', async () => {
    await acme().putItems([item('a')], auditEntry());
    expect(await migrate(database.db, 'epoch2')).toEqual([]);
    expect(await acme().standing()).toEqual({ epoch: 'epoch1', head: 1, horizon: 0 });
    await migrate(database.db, 'epoch3', { restored: true });
    expect(await acme().standing()).toEqual({ epoch: 'epoch3', head: 1, horizon: 0 });
  });

  test('is ready once migrated, and not where a newer version has migrated it', async () => {
    expect(await store.ready()).toBe(true);
    await database.db
      .insertInto('kysely_migration' as never)
      .values({ name: '9999-future', timestamp: NOW } as never)
      .execute();
    expect(await store.ready()).toBe(false);
  });

  if (shared) {
    test('shows at once what another connection has committed', async () => {
      const other = database.another();
      await other.workspace('acme').putItems([item('a')], auditEntry());
      expect(await acme().standing()).toMatchObject({ head: 1 });
      await other.close();
    });
  }
});
