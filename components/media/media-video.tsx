import { useState } from 'react';
import { i18n } from '#i18n';
import { useMedia } from '../../lib/queries/use-media.ts';
import { MediaAbsent } from './media-absent.tsx';
import styles from './media-video.module.css';
import { Transcript } from './transcript.tsx';

type Props = {
  /** SHA-256 of the film's bytes. */
  media: string;
  /** SHA-256 of its captions (WebVTT). */
  captions: string;
  title: string;
};

/** A film of the content with its captions, from this device. It never starts by itself. */
export function MediaVideo({ media, captions, title }: Props) {
  const film = useMedia(media);
  const words = useMedia(captions);
  const [track, setTrack] = useState<HTMLTrackElement | null>(null);
  const [broken, setBroken] = useState<string>();
  if (film.state === 'loading') return <div className={styles.waiting} />;
  const name = i18n.t('media.film', [title]);
  if (film.state === 'absent')
    return <MediaAbsent words={name} lack={film.lack} onTryAgain={film.tryAgain} />;
  if (film.url === broken) return <MediaAbsent words={name} lack="refused" />;
  return (
    <div className={styles.film}>
      {/* biome-ignore lint/a11y/useMediaCaption: the captions are another file, which may come later */}
      <video
        className={styles.video}
        src={film.url}
        controls
        playsInline
        preload="metadata"
        aria-label={title}
        disableRemotePlayback
        onError={() => setBroken(film.url)}
      >
        {words.state === 'here' && (
          <track
            key={words.url}
            ref={setTrack}
            kind="captions"
            label={i18n.t('media.captions')}
            src={words.url}
            default
          />
        )}
      </video>
      {words.state === 'here' && track && <Transcript track={track} />}
      {words.state === 'absent' && (
        <MediaAbsent words={i18n.t('media.captions')} lack={words.lack} onTryAgain={words.tryAgain} />
      )}
    </div>
  );
}
