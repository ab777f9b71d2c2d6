import type { Table } from 'dexie';
import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { BodiesRow, ContentDb } from './schema.ts';
import { readTrustedFrom } from './state.ts';

/** The tables that `readKindBodies` reads. */
export const KIND_BODIES = (db: ContentDb): Table[] => [db.meta, db.bodies];

/** Every segment of a kind, oldest first, for `readAll`. */
export async function readKindBodies(
  db: ContentDb,
  kind: ContentKind,
): Promise<{ segments: BodiesRow[]; trustedFrom: number }> {
  const [segments, trustedFrom] = await Promise.all([
    db.bodies.where('[kind+id]').between([kind, 0], [kind, Number.MAX_VALUE]).toArray(),
    readTrustedFrom(db),
  ]);
  return { segments, trustedFrom };
}
