import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Sample, samplePathSchema, sampleUnitSchema } from '../lib/contracts/sample-workspace.ts';

const FOLDER = join(import.meta.dirname, '../assets/sample');

/**
 * Reads the sample workspace.
 *
 * @throws where a file is not of the contract's shape, naming the file
 */
export async function readSample(): Promise<Sample> {
  const [units, paths] = await Promise.all([
    readFiles('.', sampleUnitSchema),
    readFiles('paths', samplePathSchema),
  ]);
  return { units, paths };
}

/** @param folder within the sample's own */
async function readFiles<S extends z.core.$ZodType>(folder: string, schema: S): Promise<z.infer<S>[]> {
  const names = (await readdir(join(FOLDER, folder))).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const parsed = z.safeParse(schema, JSON.parse(await readFile(join(FOLDER, file), 'utf8')));
      if (!parsed.success) throw new Error(`assets/sample/${file}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    }),
  );
}
