import { expect, onTestFinished, test } from 'vitest';
import { freshAccount } from '../../../tests/fixtures/device-ports.ts';
import { openWork } from '../open.ts';
import { aidMarks } from './aid-marks.ts';
import { workDb } from './schema.ts';

function open(workspace = freshAccount().workspace.id) {
  const db = workDb(workspace);
  onTestFinished(() => db.close());
  return { db, workspace, marks: aidMarks(db, openWork(db)) };
}

test('keeps what was decided of each aid, over another opening', async () => {
  const { marks, workspace } = open();
  await marks.change('a', (mark) => ({ ...mark, pinnedAt: '2026-05-01T08:00:00Z' }));
  await marks.change('a', (mark) => ({ ...mark, seenVersion: 2 }));
  await marks.change('b', (mark) => ({ ...mark, openedAt: '2026-05-01T09:00:00Z' }));
  expect(await open(workspace).marks.all()).toEqual([
    { aid: 'a', pinnedAt: '2026-05-01T08:00:00Z', openedAt: undefined, seenVersion: 2 },
    { aid: 'b', pinnedAt: undefined, openedAt: '2026-05-01T09:00:00Z', seenVersion: undefined },
  ]);
});

test('a mark that cannot be read counts as none', async () => {
  const { db, marks } = open();
  await db.open();
  await db.table('marks').put({ aid: 'a', pinnedAt: 7 });
  expect(await marks.all()).toEqual([]);
  await marks.change('a', (mark) => ({ ...mark, seenVersion: 1 }));
  expect(await marks.all()).toMatchObject([{ aid: 'a', seenVersion: 1 }]);
});
