import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { RegexThread } from './regex-thread.ts';

// Loading the analyser takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const thread = new RegexThread();
afterAll(() => thread.close());

test.each([
  ['^\\/agent\\/tickets\\/(\\d+)$', 'safe'],
  ['^(a|a)*$', 'backtracks'],
  // Of star height one: what looks only at nesting calls it safe.
  ['^https?://.*/.*/.*/.*x$', 'backtracks'],
  ['^(unclosed', 'unknown'],
])('%s is %s', async (source, verdict) => {
  expect(await thread.analyse(source, 'su')).toBe(verdict);
});

test('answers each of many questions asked at once with its own verdict', async () => {
  const sources = ['^(b|b)*$', '^b$', '^(c+)+$', '^c$'];
  const verdicts = await Promise.all(sources.map((source) => thread.analyse(source, 'u')));
  expect(verdicts).toEqual(['backtracks', 'safe', 'backtracks', 'safe']);
});

test('leaves the event loop free meanwhile', async () => {
  const busy = new RegexThread();
  let turns = 0;
  let done = false;
  const verdict = busy.analyse('^(?:.*/){2}.*x$', 'u').finally(() => {
    done = true;
  });
  while (!done) {
    await nextTurn();
    turns += 1;
  }
  expect(await verdict).not.toBe('safe');
  expect(turns).toBeGreaterThan(100);
  await busy.close();
});

test('what takes too long is unknown, and the next question is answered', async () => {
  const hasty = new RegexThread({ timeoutMs: 500 });
  expect(await hasty.analyse('^d$', 'u')).toBe('safe');
  const slow = '^(?:[a-z]{500}/){500}(?:[0-9]{500}/){500}(?:\\w{500}/){500}$';
  expect(await hasty.analyse(slow, 'u')).toBe('unknown');
  expect(await hasty.analyse('^[de]$', 'u')).toBe('safe');
  await hasty.close();
});

test.each([
  ['does not start in time', { startMs: 0 }],
  ['does not answer in time', { stopMs: 0 }],
])('a thread that %s is stopped, and says nothing of the expression', async (_, limits) => {
  const late = new RegexThread(limits);
  expect(await late.analyse('^e$', 'u')).toBe('unknown');
  expect(await late.analyse('^e$', 'u')).toBe('unknown');
  await late.close();
});

test('ends when nobody asks, and starts again', async () => {
  const sleepy = new RegexThread({ idleMs: 0 });
  expect(await sleepy.analyse('^f$', 'u')).toBe('safe');
  await nextTurn();
  expect(await sleepy.analyse('^g$', 'u')).toBe('safe');
  await sleepy.close();
});
