import { useEffect, useState } from 'react';
import type { PictureSize } from '../domain/media/picture-size.ts';
import type { MediaFile } from '../usecases/ports/media-store.ts';
import { useSession } from './services.ts';
import { useLive } from './use-live.ts';

/** A file as a surface sees it: being read, not on this device, or here at an address of this page's own. */
export type Media =
  | { state: 'loading' }
  | { state: 'absent' }
  | { state: 'here'; url: string; size: PictureSize | undefined };

const LOADING = { state: 'loading' } as const;
const ABSENT = { state: 'absent' } as const;

/**
 * A picture, film or captions of the content, from this device alone. It shows up by itself once a sync has brought it.
 *
 * @param sha256 of its bytes
 */
export function useMedia(sha256: string): Media {
  const { media } = useSession().content;
  const live = useLive(`media ${sha256}`, () => media.file(sha256));
  const file = live.state === 'ready' ? live.value : undefined;
  const url = useObjectUrl(file);
  if (live.state === 'loading') return LOADING;
  if (!file) return ABSENT;
  return url === undefined ? LOADING : { state: 'here', url, size: file.size };
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
