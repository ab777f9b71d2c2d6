import { describe, expect, test } from 'vitest';
import { EMPTY_PATTERN } from '../../../../../lib/domain/matching/editing/rule-draft.ts';
import { asTest } from './key-test-kinds.ts';
import { instantOf, localTime } from './local-time.ts';
import { partMark } from './part-marks.ts';

const PAGE = 'https://acme.zendesk.com/agent/tickets/1?brand=eu';

describe('the mark on one part of a pattern', () => {
  const draft = {
    ...EMPTY_PATTERN,
    scheme: 'http' as const,
    host: '*.zendesk.com',
    path: '/agent/tickets/new',
  };

  test('says of each part by itself whether the page fits', () => {
    expect(partMark(draft, 'host', PAGE)).toEqual({ passes: true });
    expect(partMark(draft, 'scheme', PAGE)).toEqual({ passes: false, wanted: 'http', found: 'https' });
    const path = { passes: false, wanted: '/agent/tickets/new', found: '/agent/tickets/1' };
    expect(partMark(draft, 'path', PAGE)).toEqual(path);
  });

  test('says nothing of a part that says nothing, or that cannot be read', () => {
    expect(partMark(draft, 'hash', PAGE)).toBeUndefined();
    expect(partMark({ ...draft, path: '/(' }, 'path', PAGE)).toBeUndefined();
    expect(partMark({ ...draft, query: [{ key: '', test: 'present' }] }, 'query', PAGE)).toBeUndefined();
    expect(partMark(draft, 'host', 'no page')).toBeUndefined();
  });
});

describe('local times', () => {
  test.each([
    ['2026-01-31T08:00:00Z', 0, '2026-01-31T08:00'],
    ['2026-01-31T23:30:00Z', -60, '2026-02-01T00:30'],
    ['2026-03-01T02:00:00.000Z', 300, '2026-02-28T21:00'],
  ])('%s is shown %d minutes behind UTC as %s', (instant, offset, local) => {
    expect(localTime(instant, offset)).toBe(local);
  });

  test('come back as the instant that they are', () => {
    const instant = '2026-06-15T12:34:00.000Z';
    expect(instantOf(localTime(instant))).toBe(instant);
    expect(instantOf('')).toBeUndefined();
    expect(localTime(undefined)).toBe('');
  });
});

test('what was typed as a value stays when a key is tested in another way', () => {
  const equals = { key: 'brand', test: 'equals', value: 'eu' } as const;
  expect(asTest(asTest(asTest(equals, 'oneOf'), 'pattern'), 'equals')).toEqual(equals);
  expect(asTest(equals, 'present')).toEqual({ key: 'brand', test: 'present' });
});
