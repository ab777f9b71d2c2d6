import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type AlongsideEvent, eventSchema } from '../../../lib/contracts/event.ts';
import { EVENT_BATCH_MAX, intakeResponseSchema, type Verdict } from '../../../lib/contracts/event-intake.ts';
import { type Device, type Endpoint, jsonPost, startEndpoint } from './harness/endpoint.ts';
import { eventOf } from './harness/events.ts';

describe('event intake', () => {
  let endpoint: Endpoint;
  let device: Device;

  beforeEach(async () => {
    endpoint = await startEndpoint();
    device = await endpoint.enrol('acme');
  });
  afterEach(() => endpoint.close());

  const post = (events: unknown[], as = device) => endpoint.fetch('/v1/events', jsonPost({ events }, as));
  const send = async (...events: unknown[]): Promise<Verdict[]> =>
    z.parse(intakeResponseSchema, await (await post(events)).json()).verdicts;
  const verdictOf = async (event: unknown) => {
    const [verdict] = await send(event);
    return verdict?.verdict === 'rejected' ? verdict.reason : verdict?.verdict;
  };
  const bodies = async (): Promise<AlongsideEvent[]> => {
    const rows = await endpoint.db.selectFrom('events').select('body').orderBy('seq').execute();
    return rows.map(({ body }) => z.parse(eventSchema, JSON.parse(body)));
  };
  const letters = () =>
    endpoint.db.selectFrom('dead_letters').select(['workspace', 'install', 'reason', 'body']).execute();

  test('stores what is new, knows what it has, refuses what is wrong, in order', async () => {
    const [one, two] = [eventOf(device, 1), eventOf(device, 2)];
    const wrong = { ...eventOf(device, 3), url: 'https://acme.zendesk.com/agent/tickets/1' };
    expect(await send(one)).toEqual([{ id: one.id, verdict: 'stored' }]);
    expect(await send(one, wrong, two, two)).toEqual([
      { id: one.id, verdict: 'duplicate' },
      { id: wrong.id, verdict: 'rejected', reason: 'event_invalid' },
      { id: two.id, verdict: 'stored' },
      { id: two.id, verdict: 'duplicate' },
    ]);
    expect(await bodies()).toEqual([one, two]);
    expect(await letters()).toEqual([
      { workspace: 'acme', install: device.install, reason: 'event_invalid', body: JSON.stringify(wrong) },
    ]);
  });

  test.for<[string, (event: AlongsideEvent) => unknown]>([
    ['event_type_unknown', (event) => ({ ...event, type: 'aid.dreamt_of' })],
    ['event_invalid', (event) => ({ ...event, type: 7 })],
    ['event_invalid', (event) => ({ ...event, seq: 0 })],
    ['event_invalid', ({ id }) => ({ id })],
    ['event_invalid', (event) => ({ ...event, id: 'not-a-uuid' })],
    ['event_too_large', (event) => ({ ...event, note: 'x'.repeat(8 * 1024) })],
    ['event_too_large', (event) => ({ ...event, note: 'ü'.repeat(4 * 1024) })],
    ['install_mismatch', (event) => ({ ...event, install: '11111111-1111-4111-8111-111111111111' })],
    ['actor_mismatch', (event) => ({ ...event, actor: 'm-somebody-else' })],
    ['team_unknown', (event) => ({ ...event, team: 'nobody' })],
  ])('says %s', async ([reason, change]) => {
    expect(await verdictOf(change(eventOf(device)))).toBe(reason);
    expect(await letters()).toHaveLength(1);
    expect(await bodies()).toEqual([]);
  });

  test('takes an event made before its member changed teams', async () => {
    expect(await verdictOf({ ...eventOf(device), team: 'sales' })).toBe('stored');
  });

  test('answers a batch nested deeper than a stack', async () => {
    const { id } = eventOf(device);
    const nested = `{"events":[{"id":"${id}","data":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}`;
    const answer = await endpoint.fetch('/v1/events', { ...jsonPost({}, device), body: nested });
    expect(await answer.json()).toEqual({ verdicts: [{ id, verdict: 'rejected', reason: 'event_invalid' }] });
  });

  test('keeps a refused event once, however often it is sent', async () => {
    const wrong = { ...eventOf(device), seq: -1 };
    await send(wrong);
    await send(wrong);
    expect(await letters()).toHaveLength(1);
  });

  test('takes a batch at the limit and refuses one beyond, whole', async () => {
    const events = Array.from({ length: EVENT_BATCH_MAX + 1 }, (_, index) => eventOf(device, index + 1));
    const beyond = await post(events);
    expect([beyond.status, (await beyond.json()).reason]).toEqual([413, 'batch_too_large']);
    expect(await bodies()).toEqual([]);
    expect((await send(...events.slice(1))).every(({ verdict }) => verdict === 'stored')).toBe(true);
  });

  test('of many devices sending the same at once stores each event exactly once', async () => {
    const events = Array.from({ length: 400 }, (_, index) => eventOf(device, index + 1));
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        send(...events.slice((index % 20) * 20, (index % 20) * 20 + 40)),
      ),
    );
    const verdicts = answers.flat().map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict === 'stored')).toHaveLength(400);
    expect(verdicts.filter((verdict) => verdict === 'rejected')).toEqual([]);
    expect((await bodies()).map(({ seq }) => seq)).toEqual(events.map(({ seq }) => seq));
  });
});
