import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type SampleUnit, sampleUnitSchema } from '../lib/contracts/sample-workspace.ts';

const FOLDER = join(import.meta.dirname, '../assets/sample');

/**
 * Reads the units of the sample workspace.
 *
 * @throws where a file is not of the contract's shape, naming the file
 */
export async function readSampleUnits(): Promise<SampleUnit[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const parsed = z.safeParse(sampleUnitSchema, JSON.parse(await readFile(join(FOLDER, name), 'utf8')));
      if (!parsed.success) throw new Error(`assets/sample/${name}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    }),
  );
}
