import type { ContentDb } from './content/schema.ts';
import type { WorkDb } from './work/schema.ts';

/**
 * Opens the work database. It is never deleted: one made by a newer version of the extension, or one that cannot
 * be read now, rejects with the reason.
 */
export async function openWork(db: WorkDb): Promise<void> {
  await db.open();
}

/** Made by a newer version, or broken. Not among them: closed while it opened, or no room. */
const WORTH_REBUILDING = new Set(['VersionError', 'UnknownError', 'UpgradeError', 'SchemaError']);

/**
 * Opens the content database. It is a cache, so one made by a newer version of the extension, or one that is
 * broken, is replaced by an empty one that the next sync fills.
 */
export async function openContent(db: ContentDb): Promise<void> {
  try {
    await db.open();
  } catch (error) {
    if (!(error instanceof Error && WORTH_REBUILDING.has(error.name))) throw error;
    await db.delete({ disableAutoOpen: false });
    await db.open();
  }
}
