import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ruleSchema } from '../../lib/contracts/rule.ts';
import { systemRandom } from '../auth/secrets.ts';
import { openStore } from '../open-store.ts';
import { RegexThread } from '../regex/regex-thread.ts';
import type { Store } from '../store/store.ts';
import { ruleGuard } from './rule-guard.ts';

// Loading the analyser takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'alongside-guard-'));
const regexes = new RegexThread();
let store: Store;

beforeAll(async () => {
  store = await openStore({ file: join(folder, 'alongside.db') }, systemRandom);
});
afterAll(async () => {
  await regexes.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what no time is left for is refused, and what needs no analysis is not', async () => {
  let now = 0;
  const check = await ruleGuard(store.workspace('acme'), regexes.analyse, () => new Date(now));
  const rule = (path: string) =>
    ruleSchema.parse({
      id: 'r1',
      name: 'R',
      aids: ['a1'],
      enabled: false,
      match: [{ host: 'acme.zendesk.com', path }],
    });
  const needsAnalysis = rule('/agent/tickets/:id(\\d+)/:view(\\w+)');
  expect(await check(needsAnalysis)).toEqual([]);
  now = 60_000;
  expect(await check(needsAnalysis)).toMatchObject([{ reason: 'backtracks', part: 'path' }]);
  expect(await check(rule('/agent/tickets/:id'))).toEqual([]);
});
