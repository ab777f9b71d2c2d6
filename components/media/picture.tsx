import { useState } from 'react';
import { i18n } from '#i18n';
import { useMedia } from '../../lib/queries/use-media.ts';
import { Dialog } from '../ui/dialog.tsx';
import { MediaAbsent } from './media-absent.tsx';
import styles from './picture.module.css';

export type PictureProps = {
  /** SHA-256 of the picture's bytes. */
  media: string;
  /** What it shows, in words; empty where it only decorates. */
  alt: string;
};

/** A picture from this device. A click shows it in full size. */
export function Picture({ media, alt }: PictureProps) {
  const picture = useMedia(media);
  const [enlarged, setEnlarged] = useState(false);
  const [broken, setBroken] = useState<string>();
  if (picture.state === 'loading') return <div className={styles.waiting} />;
  const words = alt || i18n.t('media.picture');
  if (picture.state === 'absent') {
    return <MediaAbsent words={words} lack={picture.lack} onTryAgain={picture.tryAgain} />;
  }
  if (picture.url === broken) return <MediaAbsent words={words} lack="refused" />;
  const { url, size } = picture;
  return (
    <>
      <button
        type="button"
        className={styles.frame}
        aria-label={alt ? i18n.t('media.enlargeThis', [alt]) : i18n.t('media.enlarge')}
        onClick={() => setEnlarged(true)}
      >
        <img
          className={styles.picture}
          src={url}
          alt={alt}
          width={size?.width}
          height={size?.height}
          decoding="async"
          onError={() => setBroken(url)}
        />
      </button>
      {enlarged && (
        <Dialog title={i18n.t('media.picture')} shape="wide" onClose={() => setEnlarged(false)}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture larger than the panel is scrolled by keyboard too */}
          <section className={styles.whole} aria-label={i18n.t('media.picture')} tabIndex={0}>
            <img src={url} alt={alt} decoding="async" />
          </section>
          {alt && (
            <p className={styles.words} dir="auto">
              {alt}
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}
