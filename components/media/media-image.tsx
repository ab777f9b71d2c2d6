import { i18n } from '#i18n';
import { MediaAbsent } from './media-absent.tsx';

/** A picture of the content, by the SHA-256 of its bytes. */
export function MediaImage({ alt }: { media: string; alt: string }) {
  return <MediaAbsent words={alt || i18n.t('media.pictureAbsent')} />;
}
