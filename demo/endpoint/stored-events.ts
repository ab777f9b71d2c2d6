import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { type AlongsideEvent, eventSchema } from '../../lib/contracts/event.ts';

const rowsSchema = z.array(z.object({ body: z.string() }));
const countSchema = z.object({ count: z.number() });

function reading<T>(file: string, read: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}

/**
 * Every event that the endpoint holds, read from its own table, by install and `seq`.
 *
 * @param file SQLite file of the endpoint
 */
export function storedEvents(file: string): AlongsideEvent[] {
  return reading(file, (database) => {
    const rows = database.prepare('SELECT body FROM events ORDER BY install, seq').all();
    return rowsSchema.parse(rows).map(({ body }) => eventSchema.parse(JSON.parse(body)));
  });
}

/** How many events the endpoint refused. */
export function refusedCount(file: string): number {
  return reading(file, (database) =>
    countSchema.parse(database.prepare('SELECT count(*) AS count FROM dead_letters').get()),
  ).count;
}
