import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonPost } from './harness/endpoint.ts';
import { eventOf } from './harness/events.ts';
import { BODY_MAX_BYTES, ECHO, unharmedTarget } from './harness/target.ts';

const target = unharmedTarget();

describe.each([
  ['POST', '/v1/events'],
  ['POST', '/v1/enrol'],
  ['POST', '/v1/rules'],
  ['POST', '/v1/rules/check'],
  ['PUT', '/v1/rules/r1'],
])('%s %s refuses', (method, path) => {
  const posting = (body: string, type?: string) => target().sending(method, path, body, type);

  test('any text', () => target().refuses(fc.string({ unit: 'binary' }).map((text) => posting(text + ECHO))));

  test('any JSON', () => target().refuses(fc.json({ noUnicodeString: false }).map((json) => posting(json))));

  test('half a document', () => {
    const whole = JSON.stringify({ events: [eventOf(target().device)], joinCode: ECHO });
    return target().refuses(fc.nat(whole.length - 1).map((length) => posting(whole.slice(0, length))));
  });

  test('any content type', () =>
    target().refuses(fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}$/).map((type) => posting('{}', type))));

  test('a body of any size beyond the limit', () => {
    const sizes = fc.integer({ min: BODY_MAX_BYTES, max: 8 * BODY_MAX_BYTES });
    return target().refuses(sizes.map((size) => posting(`"${'x'.repeat(size)}"`)));
  });
});

test('a join request with one field wrong is refused', () => {
  const { device, refuses } = target();
  const valid = { joinCode: 'SUPPORT-NOWHERE', install: device.install };
  const field = fc.constantFrom('joinCode', 'install', ECHO);
  return refuses(
    fc.tuple(field, fc.jsonValue()).map(([name, value]) => ({
      path: '/v1/enrol',
      init: jsonPost({ ...valid, [name]: value }, device),
    })),
  );
});

describe('a batch of events is refused', () => {
  test('without readable ids', () => {
    const { device, refuses } = target();
    const idless = fc.record({ id: fc.oneof(fc.integer(), fc.constant(''), fc.constant(null)) });
    return refuses(
      fc
        .array(fc.oneof(fc.jsonValue(), idless), { minLength: 1 })
        .filter((events) => !events.every(hasReadableId))
        .map((events) => ({ path: '/v1/events', init: jsonPost({ events }, device) })),
    );
  });

  test('with anything beside its events', () => {
    const { device, refuses } = target();
    return refuses(
      fc
        .dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })
        .filter((extra) => !('events' in extra))
        .map((extra) => ({
          path: '/v1/events',
          init: jsonPost({ ...extra, [ECHO]: 1, events: [eventOf(device)] }, device),
        })),
    );
  });
});

test('an event with names of another workspace is rejected, and tells nothing of it', async () => {
  const { endpoint, device, foreign, ask } = target();
  const mine = eventOf(device);
  const theirs = eventOf(foreign);
  const swaps = fc.subarray(['install', 'actor'] as const, { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(swaps, async (names) => {
      const swapped = Object.fromEntries(names.map((name) => [name, theirs[name]]));
      const { status, text } = await ask({
        path: '/v1/events',
        init: jsonPost({ events: [{ ...mine, ...swapped }] }, device),
      });
      expect(status).toBe(200);
      expect(JSON.parse(text).verdicts).toMatchObject([{ verdict: 'rejected' }]);
    }),
    { numRuns: 10 },
  );
  await endpoint.db.deleteFrom('dead_letters').execute();
});

function hasReadableId(event: unknown): boolean {
  const id = typeof event === 'object' && event !== null && 'id' in event ? event.id : undefined;
  return typeof id === 'string' && id.length > 0 && id.length <= 64;
}
