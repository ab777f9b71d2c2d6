import { expect, test } from 'vitest';
import { closeView, openView, type ViewStack } from './panel-view.ts';

const SEARCH = { at: 'search' } as const;
const AID = { at: 'aid', aid: 'refund' } as const;
const OTHER = { at: 'aid', aid: 'takeover' } as const;

test('the way back goes through what was opened, one at a time', () => {
  const stack = [SEARCH, AID].reduce<ViewStack>(openView, []);
  expect(stack).toEqual([SEARCH, AID]);
  expect(closeView(stack)).toEqual([SEARCH]);
  expect(closeView(closeView(stack))).toEqual([]);
});

test('there is no way back from the page itself', () => {
  expect(closeView([])).toEqual([]);
});

test('a view that lies open comes up again, without what was opened from it', () => {
  expect(openView([SEARCH, AID, OTHER], SEARCH)).toEqual([SEARCH]);
  expect(openView([SEARCH, AID, OTHER], { at: 'aid', aid: 'refund' })).toEqual([SEARCH, AID]);
});

test('two aids are two views', () => {
  expect(openView([AID], OTHER)).toEqual([AID, OTHER]);
});
