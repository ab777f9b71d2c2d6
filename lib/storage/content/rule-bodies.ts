import type { Table } from 'dexie';
import type { BodiesRow, ContentDb } from './schema.ts';
import { readTrustedFrom } from './state.ts';

/** The tables that `readRuleBodies` reads. */
export const RULE_BODIES = (db: ContentDb): Table[] => [db.meta, db.bodies];

/** Every segment of rules, oldest first, for `readAll`. */
export async function readRuleBodies(db: ContentDb): Promise<{ segments: BodiesRow[]; trustedFrom: number }> {
  const [segments, trustedFrom] = await Promise.all([
    db.bodies.where('[kind+id]').between(['rule', 0], ['rule', Number.MAX_VALUE]).toArray(),
    readTrustedFrom(db),
  ]);
  return { segments, trustedFrom };
}
