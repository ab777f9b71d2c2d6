import * as z from 'zod/mini';
import {
  type SampleWithMedia,
  samplePathSchema,
  sampleUnitSchema,
} from '../../lib/contracts/sample-workspace.ts';

const units = import.meta.glob('../../assets/sample/*.json', { import: 'default' });
const paths = import.meta.glob('../../assets/sample/paths/*.json', { import: 'default' });

const media = import.meta.glob<string>('../../assets/sample/media/*', {
  import: 'default',
  query: '?url&no-inline',
});

const read = (files: typeof units) => Promise.all(Object.values(files).map((load) => load()));

/** Reads the bundled sample. It is no part of what a surface loads at its start. */
export async function loadSample(): Promise<SampleWithMedia> {
  const [unitFiles, pathFiles] = await Promise.all([read(units), read(paths)]);
  return {
    units: z.array(sampleUnitSchema).parse(unitFiles),
    paths: z.array(samplePathSchema).parse(pathFiles),
    media: await Promise.all(Object.values(media).map(async (load) => readBytes(await load()))),
  };
}

async function readBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}
