import { useEffect, useState } from 'react';
import { type MediaLack, mediaLack } from '../domain/media/media-standing.ts';
import type { PictureSize } from '../domain/media/picture-size.ts';
import type { MediaFile } from '../usecases/ports/media-store.ts';
import { useSession } from './services.ts';
import type { Session } from './session.ts';
import { useLive } from './use-live.ts';

/** A file as a surface sees it: being read, not on this device, or here at an address of this page's own. */
export type Media =
  | { state: 'loading' }
  | { state: 'absent'; lack: MediaLack; tryAgain(): void }
  | { state: 'here'; url: string; size: PictureSize | undefined };

const LOADING = { state: 'loading' } as const;
const NOTHING: { file?: MediaFile; lack?: MediaLack } = {};

/**
 * A picture, film or captions of the content, from this device alone. One that is not here is sent for, and shows up by
 * itself once it has come.
 *
 * @param sha256 of its bytes
 */
export function useMedia(sha256: string): Media {
  const session = useSession();
  const { media } = session.content;
  const live = useLive(`media ${sha256}`, async () => {
    const file = await media.file(sha256);
    return file ? { file } : { lack: mediaLack(await media.standing(sha256)) };
  });
  const { file, lack = 'coming' } = live.state === 'ready' ? live.value : NOTHING;
  const url = useObjectUrl(file);
  const isAbsent = live.state !== 'loading' && !file;
  useEffect(() => {
    if (isAbsent && lack === 'coming') sendFor(session, sha256);
  }, [session, sha256, isAbsent, lack]);
  if (live.state === 'loading') return LOADING;
  if (!file) return { state: 'absent', lack, tryAgain: () => void media.hurry(sha256) };
  return url === undefined ? LOADING : { state: 'here', url, size: file.size };
}

/** What fetches files is loaded with the first that is lacking. What fails is tried again by one of the next syncs. */
function sendFor(session: Session, sha256: string): void {
  import('./media-session.ts')
    .then(({ bringFileNow }) => bringFileNow(session, sha256))
    .catch((error: unknown) => console.warn('a file could not be brought', error));
}

/** An address for a file as long as somebody shows it. */
function useObjectUrl(file: MediaFile | undefined): string | undefined {
  const [made, setMade] = useState<{ of: MediaFile; url: string }>();
  useEffect(() => {
    if (!file) return;
    const url = URL.createObjectURL(file.blob);
    setMade({ of: file, url });
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return made?.of === file ? made?.url : undefined;
}
