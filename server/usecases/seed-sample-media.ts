import type { Random } from '../auth/secrets.ts';
import type { Store } from '../store/store.ts';
import { SAMPLE_WORKSPACE } from './seed-sample.ts';

/** A file of the sample, by the SHA-256 of its bytes. */
export type SampleMedia = { sha256: string; type: string; bytes: Uint8Array };

/** Puts the pictures, films and captions of the sample workspace in; what is there already is left alone. */
export async function seedSampleMedia(
  store: Store,
  files: readonly SampleMedia[],
  random: Random,
  now: Date,
): Promise<void> {
  const workspace = store.workspace(SAMPLE_WORKSPACE.id);
  for (const { sha256, type, bytes } of files) {
    await workspace.putMedia(
      sha256,
      { type, bytes },
      {
        id: random.id(),
        at: now.toISOString(),
        actor: 'command-line',
        action: 'sample.media_seeded',
        detail: JSON.stringify({ sha256, type }),
      },
    );
  }
}
