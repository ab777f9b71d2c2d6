import fc from 'fast-check';
import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { eventIdSchema } from '../../contracts/ids.ts';
import { newEventId } from './event-id.ts';

const millisecond = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('every id is a UUIDv7 of its time', () => {
  fc.assert(
    fc.property(millisecond, bytes, (atMs, drawn) => {
      const id = newEventId(atMs, () => drawn);
      expect([validate(id), version(id)]).toEqual([true, 7]);
      expect(eventIdSchema.parse(id)).toBe(id);
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(atMs);
    }),
  );
});

test('each of the 74 random bits that an id has room for is in it', () => {
  const ids = [...Array(80).keys()].map((bit) =>
    newEventId(0, () => Uint8Array.from({ length: 10 }, (_, at) => (at === bit >> 3 ? 1 << (bit & 7) : 0))),
  );
  expect(new Set(ids).size).toBe(74 + 1);
});
