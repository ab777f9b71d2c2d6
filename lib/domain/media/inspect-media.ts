import type { MediaType } from '../../contracts/media.ts';
import { type PictureSize, pictureSize } from './picture-size.ts';

/** How files of each type begin: bytes in hex behind an offset, all of them. */
const SIGNATURES: [MediaType, ...[offset: number, hex: string][]][] = [
  ['image/png', [0, '89504e470d0a1a0a']],
  ['image/jpeg', [0, 'ffd8ff']],
  ['image/gif', [0, '47494638']],
  ['image/webp', [0, '52494646'], [8, '57454250']],
  ['image/avif', [4, '6674797061766966']],
  ['image/avif', [4, '6674797061766973']],
  ['video/mp4', [4, '66747970']],
  ['video/webm', [0, '1a45dfa3']],
  ['text/vtt', [0, '574542565454']],
  ['text/vtt', [0, 'efbbbf574542565454']],
];

/** Most pixels of a picture: each takes four bytes when it is shown. */
const PIXELS_MAX = 40_000_000;

/** Largest captions in bytes, and most cues: an hour of talk has a third of either. More would keep the browser from playing. */
const CAPTIONS_BYTES_MAX = 500_000;
const CUES_MAX = 5_000;

type MediaRefusal = 'unknown_type' | 'unknown_size' | 'too_many_pixels' | 'too_many_words';

export type InspectedMedia =
  | { ok: true; type: MediaType; size: PictureSize | undefined }
  | { ok: false; reason: MediaRefusal };

const hexAt = (bytes: Uint8Array, offset: number, length: number): string =>
  [...bytes.subarray(offset, offset + length)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Tells what a file is by its bytes, whatever anybody says it is. HTML, SVG, scripts and everything else that is not of a type
 * that content may show has no type here.
 */
export function inspectMedia(bytes: Uint8Array): InspectedMedia {
  const type = SIGNATURES.find(([, ...parts]) =>
    parts.every(([offset, hex]) => hexAt(bytes, offset, hex.length / 2) === hex),
  )?.[0];
  if (!type) return { ok: false, reason: 'unknown_type' };
  if (type === 'text/vtt' && isTooLong(bytes)) return { ok: false, reason: 'too_many_words' };
  if (!type.startsWith('image/')) return { ok: true, type, size: undefined };
  const size = pictureSize(type, bytes);
  if (!size) return { ok: false, reason: 'unknown_size' };
  if (size.width * size.height > PIXELS_MAX) return { ok: false, reason: 'too_many_pixels' };
  return { ok: true, type, size };
}

function isTooLong(captions: Uint8Array): boolean {
  if (captions.length > CAPTIONS_BYTES_MAX) return true;
  const times = new TextDecoder().decode(captions).split('-->').length - 1;
  return times > CUES_MAX;
}
