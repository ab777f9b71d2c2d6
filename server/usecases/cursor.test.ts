import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorSchema } from '../../lib/contracts/content-pull.ts';
import { type Cursor, formatCursor, isKnown, parseCursor } from './cursor.ts';

const cursors = fc.record({
  epoch: fc.stringMatching(/^[a-z0-9]{1,64}$/),
  seq: fc.maxSafeNat(),
  team: fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,63}$/),
  floor: fc.option(fc.maxSafeNat(), { nil: undefined }),
});

describe('a cursor', () => {
  test('comes back from its text, which is within the contract', () => {
    fc.assert(
      fc.property(cursors, (cursor) => {
        const text = formatCursor(cursor);
        expect(cursorSchema.safeParse(text).success).toBe(true);
        expect(parseCursor(text)).toEqual(cursor);
      }),
    );
  });

  test.each(['', 'a', 'a.1', 'a.1.team.', 'A.1.team', 'a.-1.team', 'a.1.Team', 'a.1.team.0.0'])(
    'is not read from %j',
    (text) => {
      expect(parseCursor(text)).toBeUndefined();
    },
  );

  const standing = { epoch: 'e', head: 10, horizon: 4 };
  const known: Cursor = { epoch: 'e', seq: 7, team: 'team', floor: undefined };
  test.each<[string, Partial<Cursor>, boolean]>([
    ['of this database, for this team', {}, true],
    ['at the head', { seq: 10 }, true],
    ['at the horizon', { seq: 4 }, true],
    ['of another database', { epoch: 'f' }, false],
    ['for another team', { team: 'other' }, false],
    ['ahead of the head', { seq: 11 }, false],
    ['behind the horizon', { seq: 3 }, false],
    ['behind the horizon in a first pull begun after it', { seq: 1, floor: 4 }, true],
    ['behind the horizon in a first pull begun before it', { seq: 1, floor: 3 }, false],
  ])('%s', (_, change, expected) => {
    expect(isKnown({ ...known, ...change }, standing, 'team')).toBe(expected);
  });
});
