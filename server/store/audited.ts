import type { Kysely, Transaction } from 'kysely';
import type { AuditEntry } from './audit-entry.ts';
import type { Tables } from './tables.ts';

/**
 * Runs a write in a transaction together with its audit entry.
 *
 * @param write answers how many rows it changed; where none, no entry is left
 */
export function audited(
  db: Kysely<Tables>,
  workspace: string,
  entry: AuditEntry,
  write: (tx: Transaction<Tables>) => Promise<number>,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const changed = await write(tx);
    if (changed > 0) {
      await tx
        .insertInto('audit')
        .values({ workspace, ...entry })
        .execute();
    }
    return changed;
  });
}
