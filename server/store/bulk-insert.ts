import type { CompiledQuery } from 'kysely';

/** Rows of one statement. Few sizes, so that each statement is built and prepared once and used again. */
const SIZES = [256, 64, 16, 4, 1] as const;

/** Rows to insert, each with its values in the statement's order of columns. */
export type Rows = readonly (readonly unknown[])[];

type Executor = {
  executeQuery<Row>(query: CompiledQuery<Row>): Promise<{ rows: Row[]; numAffectedRows?: bigint }>;
};

/**
 * Makes a function that inserts any number of rows with prepared statements of a few fixed sizes: building a
 * statement anew for each group cost as much as SQLite took to insert.
 *
 * @param build the statement that inserts a number of rows
 * @returns inserts rows; answers how many the database says it inserted, and what they return
 */
export function bulkInserts<Row>(build: (rows: number) => CompiledQuery<Row>) {
  const statements = new Map(SIZES.map((size) => [size, build(size)] as const));
  return async (executor: Executor, rows: Rows): Promise<{ inserted: number; returned: Row[] }> => {
    const returned: Row[] = [];
    let inserted = 0;
    let done = 0;
    for (const [size, statement] of statements) {
      while (rows.length - done >= size) {
        const parameters = rows.slice(done, done + size).flat();
        const result = await executor.executeQuery<Row>({ ...statement, parameters });
        returned.push(...result.rows);
        inserted += Number(result.numAffectedRows ?? 0);
        done += size;
      }
    }
    return { inserted, returned };
  };
}
