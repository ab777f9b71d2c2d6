import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { legible } from '../../lib/contracts/legible.ts';
import styles from './media-video.module.css';

type Line = { start: number; text: string };

/**
 * The words of a track once the browser has read it, made legible in the film too. Their markup is the browser's to read;
 * what is left here is text.
 */
function linesOf({ track }: HTMLTrackElement): Line[] {
  return [...(track.cues ?? [])].flatMap((cue) => {
    if (!(cue instanceof VTTCue)) return [];
    const shown = legible(cue.text);
    if (shown !== cue.text) cue.text = shown;
    const text = (cue.getCueAsHTML().textContent ?? '').trim();
    return text === '' ? [] : [{ start: cue.startTime, text }];
  });
}

/** @returns `1:05` */
function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** What is said and shown in a film, for those who would rather read; nothing where it has no words. */
export function Transcript({ track }: { track: HTMLTrackElement }) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    const read = () => setLines(linesOf(track));
    read();
    track.addEventListener('load', read);
    return () => track.removeEventListener('load', read);
  }, [track]);
  if (lines.length === 0) return null;
  return (
    <details className={styles.transcript}>
      <summary>{i18n.t('media.transcript')}</summary>
      <ol>
        {lines.map(({ start, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same at the same time
          <li key={index}>
            <span className={styles.time}>{clockTime(start)}</span>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
