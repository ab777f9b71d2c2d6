import type { MediaType } from '../../contracts/media.ts';

export type PictureSize = { width: number; height: number };

type Reader = (view: DataView) => PictureSize | undefined;

const ascii = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));

const uint24 = (view: DataView, at: number): number =>
  view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);

/** Frame headers of JPEG: SOF0 to SOF15, without the three numbers between them that mean something else. */
const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpeg(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (isFrameHeader(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const WEBP_CHUNKS: Record<string, Reader> = {
  'VP8 ': (view) => ({ width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }),
  VP8L: (view) => {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  },
  VP8X: (view) => ({ width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }),
};

/** The sizes lie in boxes in boxes; each box of sizes is found by its name, and the largest one counts. */
function avif(view: DataView): PictureSize | undefined {
  let largest: PictureSize | undefined;
  for (let at = 4; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

const READERS: Partial<Record<MediaType, Reader>> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/jpeg': jpeg,
  'image/webp': (view) => WEBP_CHUNKS[ascii(view, 12, 4)]?.(view),
  'image/avif': avif,
};

/** Bytes from the start of a file in which its size stands; a JPEG may have a preview before it. */
const HEAD_BYTES = 512 * 1024;

/**
 * Reads how large a picture is from the head of its file, without decoding it: a file of some hundred bytes may unfold to
 * gigabytes.
 *
 * @returns its size in pixels; `undefined` where it does not say, or is no picture
 */
export function pictureSize(type: MediaType, bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES));
  try {
    const size = READERS[type]?.(view);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // Cut off in its head.
    return undefined;
  }
}
