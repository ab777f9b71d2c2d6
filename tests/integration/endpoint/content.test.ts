import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type PullResponse, pullResponseSchema } from '../../../lib/contracts/content-pull.ts';
import { migrate } from '../../../server/store/migrate.ts';
import { auditEntry, item, sha256 } from './harness/drafts.ts';
import { type Device, type Endpoint, headersOf, startEndpoint } from './harness/endpoint.ts';

const DAYS_91 = 91 * 24 * 60 * 60 * 1000;

describe('content pull', () => {
  let endpoint: Endpoint;
  let device: Device;

  beforeEach(async () => {
    endpoint = await startEndpoint();
    device = await endpoint.enrol('acme');
  });
  afterEach(() => endpoint.close());

  const acme = () => endpoint.store.workspace('acme');
  const put = (...ids: string[]) =>
    acme().putItems(
      ids.map((id) => item(id, { id, at: Math.random() })),
      auditEntry(),
    );
  const remove = (id: string) => acme().removeItems([{ kind: 'aid', id }], auditEntry());
  const get = (query: Record<string, string>, as: Device = device, headers = {}) =>
    endpoint.fetch(`/v1/content?${new URLSearchParams(query)}`, {
      headers: { ...headersOf(as), ...headers },
    });
  const pull = async (query: Record<string, string> = {}, as?: Device): Promise<PullResponse> =>
    z.parse(pullResponseSchema, await (await get(query, as)).json());
  const reasonOf = async (answer: Response) => ({
    status: answer.status,
    reason: (await answer.json()).reason,
  });
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);

  test('brings everything in bounded pages, each item once, bodies as they were put in', async () => {
    const all = Array.from({ length: 25 }, (_, index) => `aid-${String(index).padStart(2, '0')}`);
    await put(...all);
    const got: string[] = [];
    let page = await pull({ limit: '10' });
    got.push(...ids(page.changes));
    while (page.more) {
      page = await pull({ cursor: page.cursor, limit: '10' });
      got.push(...ids(page.changes));
    }
    expect(got).toEqual(all);
    await acme().putItems([item('odd', { text: 'ü \u2028 " \\ \u0000' })], auditEntry());
    expect((await pull({ cursor: page.cursor })).changes).toEqual([
      { kind: 'aid', id: 'odd', body: { text: 'ü \u2028 " \\ \u0000' } },
    ]);
  });

  test('an unchanged pull is a 304 with the cursor as its tag; without the condition an empty page', async () => {
    await put('a');
    const { cursor } = await pull();
    const same = await get({ cursor }, device, { 'if-none-match': `"${cursor}"` });
    expect([same.status, same.headers.get('etag'), await same.text()]).toEqual([304, `"${cursor}"`, '']);
    expect(await pull({ cursor })).toEqual({ changes: [], tombstones: [], cursor, more: false });
    await put('b');
    const changed = await get({ cursor }, device, { 'if-none-match': `"${cursor}"` });
    expect(changed.status).toBe(200);
  });

  test('tells what is gone, but not to a device that starts from nothing', async () => {
    await put('a', 'b');
    const { cursor } = await pull();
    await remove('a');
    expect(await pull({ cursor })).toMatchObject({ changes: [], tombstones: [{ kind: 'aid', id: 'a' }] });
    expect(await pull()).toMatchObject({ changes: [{ id: 'b' }], tombstones: [] });
  });

  test('what changes while a device pages comes again later, what is gone from a page it has is told', async () => {
    await put('a', 'b', 'c', 'd');
    await remove('c');
    const first = await pull({ limit: '2' });
    expect(ids(first.changes)).toEqual(['a', 'b']);
    await put('d');
    await remove('a');
    const rest = await pull({ cursor: first.cursor });
    expect(ids(rest.changes)).toEqual(['d']);
    expect(ids(rest.tombstones)).toEqual(['a']);
  });

  test('an item that is no longer for the team is gone for it', async () => {
    await acme().putItems([item('a', {}, ['support'])], auditEntry());
    const { cursor } = await pull();
    await acme().putItems([item('a', {}, ['sales'])], auditEntry());
    expect(ids((await pull({ cursor })).tombstones)).toEqual(['a']);
    const sales = await endpoint.enrol('acme', 'sales');
    expect(ids((await pull({}, sales)).changes)).toEqual(['a']);
  });

  describe('a cursor that cannot be continued from is a 410', () => {
    const GONE = { status: 410, reason: 'cursor_unknown' };

    test('made up', async () => {
      expect(await reasonOf(await get({ cursor: 'nonsense' }))).toEqual(GONE);
    });

    test('of another team', async () => {
      await put('a');
      const sales = await endpoint.enrol('acme', 'sales');
      expect(await reasonOf(await get({ cursor: (await pull()).cursor }, sales))).toEqual(GONE);
    });

    test('from before a restore', async () => {
      await put('a');
      const { cursor } = await pull();
      await migrate(endpoint.db, 'restored', { restored: true });
      expect(await reasonOf(await get({ cursor }))).toEqual(GONE);
      expect(ids((await pull()).changes)).toEqual(['a']);
    });

    test('ahead of the database', async () => {
      await put('a', 'b');
      const { cursor } = await pull();
      await endpoint.db.updateTable('workspaces').set({ head: 1 }).execute();
      expect(await reasonOf(await get({ cursor }))).toEqual(GONE);
    });

    test('older than the tombstones that are kept', async () => {
      await put('a', 'b');
      const { cursor } = await pull();
      await remove('a');
      const { cursor: newer } = await pull({ cursor });
      await acme().forgetTombstones(new Date(Date.now() + DAYS_91).toISOString());
      expect(await reasonOf(await get({ cursor }))).toEqual(GONE);
      expect(await pull({ cursor: newer })).toMatchObject({ tombstones: [] });
    });
  });

  test('media comes as it is, cacheable for ever, and never sniffed', async () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
    const name = sha256(bytes);
    await acme().putMedia(name, { type: 'image/png', bytes }, auditEntry());
    const answer = await endpoint.fetch(`/v1/media/${name}`, { headers: headersOf(device) });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(sha256(await answer.bytes())).toBe(name);
    const unknown = await endpoint.fetch(`/v1/media/${'0'.repeat(64)}`, { headers: headersOf(device) });
    expect(await reasonOf(unknown)).toEqual({ status: 404, reason: 'media_unknown' });
  });

  test.each(['text/html', 'image/svg+xml', 'application/javascript'])(
    'a file that was put in as %s is sent as plain bytes',
    async (type) => {
      const bytes = new TextEncoder().encode(`<script>${type}</script>`);
      await acme().putMedia(sha256(bytes), { type, bytes }, auditEntry());
      const answer = await endpoint.fetch(`/v1/media/${sha256(bytes)}`, { headers: headersOf(device) });
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
      });
    },
  );
});
