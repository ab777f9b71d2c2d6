import { expect, test } from 'vitest';
import type { AidMark } from '../ports/aid-marks.ts';
import { keptAids } from './kept-aids.ts';

const mark = (aid: string, fields: Partial<AidMark>): AidMark => ({
  aid,
  pinnedAt: undefined,
  openedAt: undefined,
  seenVersion: undefined,
  ...fields,
});
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute)).toISOString();

test('what was pinned last comes first, and is not named again among the recent', () => {
  const marks = [
    mark('old', { pinnedAt: at(1), openedAt: at(9) }),
    mark('new', { pinnedAt: at(2) }),
    mark('opened', { openedAt: at(3) }),
    mark('seen', { seenVersion: 1 }),
  ];
  expect(keptAids(marks, new Set())).toEqual({ pinned: ['new', 'old'], recent: ['opened'] });
});

test('what the page brings is not named twice', () => {
  const marks = [mark('here', { pinnedAt: at(1) }), mark('there', { openedAt: at(2) })];
  expect(keptAids(marks, new Set(['here', 'there']))).toEqual({ pinned: [], recent: [] });
});

test('a few of the recent are enough, all of the pinned are there', () => {
  const opened = Array.from({ length: 9 }, (_, n) => mark(`opened-${n}`, { openedAt: at(n) }));
  const pinned = Array.from({ length: 9 }, (_, n) => mark(`pinned-${n}`, { pinnedAt: at(n) }));
  const kept = keptAids([...opened, ...pinned], new Set());
  expect(kept.recent).toEqual(['opened-8', 'opened-7', 'opened-6', 'opened-5', 'opened-4']);
  expect(kept.pinned).toHaveLength(9);
});
