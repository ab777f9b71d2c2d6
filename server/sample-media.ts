import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectMedia } from '../lib/domain/media/inspect-media.ts';
import type { SampleMedia } from './usecases/seed-sample-media.ts';

const FOLDER = join(import.meta.dirname, '../assets/sample/media');

/**
 * Reads the pictures, films and captions of the sample workspace.
 *
 * @throws where a file is not of a type that content may show
 */
export async function readSampleMedia(): Promise<SampleMedia[]> {
  return Promise.all(
    (await readdir(FOLDER)).sort().map(async (name) => {
      const bytes = new Uint8Array(await readFile(join(FOLDER, name)));
      const inspected = inspectMedia(bytes);
      if (!inspected.ok) throw new Error(`assets/sample/media/${name}: ${inspected.reason}`);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { sha256, type: inspected.type, bytes };
    }),
  );
}
