import { expect, test } from 'vitest';
import { type EventDraft, eventSchema } from '../../contracts/event.ts';
import { buildEvents } from './build-events.ts';

const identity = { install: '2b1f6a0e-6a53-4b43-9f0c-0d6a2a1f8c11', actor: 'member-1', team: 'support' };
const drafts: EventDraft[] = [
  { type: 'help.requested', data: {} },
  { type: 'device.data_loss', data: { lostFrom: 3, lostTo: 9 } },
  { type: 'aid.opened', unit: 'refunds', version: 2, aid: 'refund-aid', run: 'run-1', data: {} },
];
let drawn = 0;
const random = (count: number) => Uint8Array.from({ length: count }, () => drawn++ % 256);

test('events are complete, in order and count on from the given seq', () => {
  const now = new Date('2026-05-01T08:00:00.123Z');
  const events = buildEvents(drafts, 41, { identity, now, random });
  for (const event of events) expect(eventSchema.parse(event)).toEqual(event);
  expect(events.map(({ seq }) => seq)).toEqual([41, 42, 43]);
  expect(events.map(({ type }) => type)).toEqual(drafts.map(({ type }) => type));
  expect(events[0]).toMatchObject({ ...identity, occurredAt: '2026-05-01T08:00:00.123Z' });
});

test('ids are unlike each other and sort by time', () => {
  const at = (now: Date) => buildEvents(drafts, 1, { identity, now, random }).map(({ id }) => id);
  const earlier = at(new Date('2026-05-01T08:00:00.123Z'));
  const later = at(new Date('2026-05-01T08:00:00.124Z'));
  expect(new Set([...earlier, ...later]).size).toBe(6);
  expect(earlier.every((id) => later.every((other) => id < other))).toBe(true);
});
