import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEntry, item, sha256 } from './harness/drafts.ts';
import { type Device, type Endpoint, headersOf, jsonPost, startEndpoint } from './harness/endpoint.ts';
import { eventOf } from './harness/events.ts';

/** Every string of a workspace carries its name, so that one in the wrong place is seen. */
describe('two workspaces on one endpoint', () => {
  let endpoint: Endpoint;
  const devices: Record<string, Device> = {};
  const WORKSPACES = ['acme', 'globex'];

  beforeAll(async () => {
    endpoint = await startEndpoint();
    for (const name of WORKSPACES) {
      devices[name] = await endpoint.enrol(name);
      const store = endpoint.store.workspace(name);
      await store.putItems([item('same-id', { text: `of ${name}` }), item(`only-${name}`)], auditEntry());
      await store.putMedia(sha256(name), { type: 'image/png', bytes: Buffer.from(name) }, auditEntry());
    }
  });
  afterAll(() => endpoint.close());

  const get = async (path: string, device?: Device) => {
    const answer = await endpoint.fetch(path, { headers: headersOf(device) });
    return { status: answer.status, text: await answer.text() };
  };

  test.each([
    ['acme', 'globex'],
    ['globex', 'acme'],
  ])('%s sees its own content and media, nothing of %s', async (own, other) => {
    const content = await get('/v1/content', devices[own]);
    expect(content.text).toContain(`of ${own}`);
    expect(content.text).not.toContain(other);
    expect((await get(`/v1/media/${sha256(own)}`, devices[own])).text).toBe(own);
    expect(await get(`/v1/media/${sha256(other)}`, devices[own])).toMatchObject({ status: 404 });
  });

  test('the same event id belongs to each for itself', async () => {
    const [acme, globex] = WORKSPACES.map((name) => devices[name]);
    if (!acme || !globex) throw new Error('a device is missing');
    const event = eventOf(acme);
    const theirs = { ...eventOf(globex), id: event.id };
    const verdict = async (body: unknown, device: Device) => {
      const answer = await endpoint.fetch('/v1/events', jsonPost({ events: [body] }, device));
      return (await answer.json()).verdicts;
    };
    expect(await verdict(event, acme)).toEqual([{ id: event.id, verdict: 'stored' }]);
    expect(await verdict(theirs, globex)).toEqual([{ id: event.id, verdict: 'stored' }]);
    const rows = await endpoint.db
      .selectFrom('events')
      .select(['workspace', 'install'])
      .orderBy('workspace')
      .execute();
    expect(rows).toEqual([
      { workspace: 'acme', install: acme.install },
      { workspace: 'globex', install: globex.install },
    ]);
  });
});
