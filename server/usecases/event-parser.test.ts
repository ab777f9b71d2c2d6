import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { eventSchema } from '../../lib/contracts/event.ts';
import { parseEvent } from './event-parser.ts';

const VALID = {
  id: '019a0000-0000-7000-8000-000000000000',
  type: 'error.reported',
  occurredAt: '2026-03-02T09:00:00.000Z',
  seq: 1,
  install: '11111111-1111-4111-8111-111111111111',
  actor: 'm-1',
  team: 'support',
  unit: 'unit-1',
  version: 1,
  aid: 'aid-1',
  run: 'run-1',
  data: { kind: 'slip', severity: 'low', words: 'The total was wrong.' },
};

test('parses exactly what the contract parses', () => {
  expect(parseEvent(VALID)).toEqual(VALID);
  const key = fc.oneof(fc.constantFrom(...Object.keys(VALID), 'step', 'rule', 'lesson', 'url'), fc.string());
  const types = eventSchema.def.options.flatMap((option) => [...option.shape.type.def.values]);
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(...types, 'a-1', 2, {}));
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 3 }), (changes) => {
      const raw = { ...VALID, ...Object.fromEntries(changes) };
      expect(parseEvent(raw)).toEqual(z.safeParse(eventSchema, raw).data);
    }),
    { numRuns: 500 },
  );
});
