import * as z from 'zod/mini';
import { type SampleUnit, sampleUnitSchema } from '../../lib/contracts/sample-workspace.ts';

const files = import.meta.glob('../../assets/sample/*.json', { import: 'default' });

/** Reads the bundled sample. It is no part of what a surface loads at its start. */
export async function loadSample(): Promise<SampleUnit[]> {
  return z.array(sampleUnitSchema).parse(await Promise.all(Object.values(files).map((load) => load())));
}
