import { i18n } from '#i18n';
import { MediaAbsent } from './media-absent.tsx';

type Props = {
  /** SHA-256 of the film's bytes. */
  media: string;
  /** SHA-256 of its captions (WebVTT). */
  captions: string;
  title: string;
};

/** A film of the content, with its captions. */
export function MediaVideo({ title }: Props) {
  return <MediaAbsent words={i18n.t('media.videoAbsent', [title])} />;
}
