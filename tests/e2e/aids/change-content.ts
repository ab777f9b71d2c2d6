import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Aid } from '../../../lib/contracts/aid.ts';
import { sampleUnitSchema } from '../../../lib/contracts/sample-workspace.ts';
import { openDatabase } from '../../../server/open-store.ts';
import { createStore } from '../../../server/store/kysely-store.ts';
import { sqliteStandings } from '../../../server/store/standings.ts';
import type { TestEndpoint } from '../harness/test-endpoint.ts';

const SAMPLE = new URL('../../../assets/sample/', import.meta.url);

/** A change of who one is, which the worker answers with a sync. */
const TOUCH_ACCOUNT = `chrome.storage.local.get('account')
  .then(({ account }) => chrome.storage.local.set({ account: { ...account, touched: Math.random() } }))`;

/** A unit of the sample with what belongs to it, as its file holds it. */
export function sampleUnit(unit: string) {
  return sampleUnitSchema.parse(JSON.parse(readFileSync(new URL(`${unit}.json`, SAMPLE), 'utf8')));
}

/** The aid of a unit of the sample. */
export function sampleAid<K extends Aid['kind']>(unit: string, kind: K): Extract<Aid, { kind: K }> {
  const { aid } = sampleUnit(unit);
  if (aid.kind !== kind) throw new Error(`${unit} has a ${aid.kind}, no ${kind}`);
  return aid as Extract<Aid, { kind: K }>;
}

/**
 * Publishes a newer version of an aid, and has the device ask for it.
 *
 * @param page any page of the extension
 */
export async function publish(endpoint: TestEndpoint, aid: Aid, page: Page): Promise<void> {
  const db = openDatabase({ file: endpoint.file });
  try {
    const store = createStore(db, sqliteStandings(endpoint.file));
    const entry = {
      id: randomUUID(),
      at: new Date().toISOString(),
      actor: 'test',
      action: 'aid.published',
      detail: '{}',
    };
    const audience = { teams: ['support'] };
    await store
      .workspace('sample')
      .putItems([{ kind: 'aid', id: aid.id, body: JSON.stringify(aid), ...audience }], entry);
  } finally {
    await db.destroy();
  }
  await page.evaluate(TOUCH_ACCOUNT);
}
