import { mediaTypeSchema } from '../../../contracts/media.ts';
import type { MediaStore } from '../../../usecases/ports/media-store.ts';
import type { WhenOpen } from '../../when-open.ts';
import type { ContentDb } from '../schema.ts';

/** What surfaces read of media: the files themselves, and how this device stands with each. */
export function mediaReader(
  db: ContentDb,
  open: WhenOpen,
): Pick<MediaStore, 'file' | 'standing' | 'standings'> {
  return {
    file: (sha256) =>
      open(() =>
        db.transaction('r', [db.media, db.mediaFiles], async () => {
          const [row, file] = await Promise.all([db.media.get(sha256), db.mediaFiles.get(sha256)]);
          if (!(file?.blob instanceof Blob)) return undefined;
          const type = mediaTypeSchema.safeParse(file.blob.type);
          return type.success ? { blob: file.blob, type: type.data, size: row?.size } : undefined;
        }),
      ),

    standing: (sha256) => open(() => db.media.get(sha256)),
    standings: () => open(() => db.media.toArray()),
  };
}
