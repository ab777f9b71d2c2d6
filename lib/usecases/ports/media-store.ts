import type { MediaType } from '../../contracts/media.ts';
import type { MediaUse } from '../../domain/media/media-in.ts';
import type { MediaStanding, MediaWait } from '../../domain/media/media-standing.ts';
import type { PictureSize } from '../../domain/media/picture-size.ts';

/** A file as it may be shown: its type is what its bytes say. */
export type MediaFile = {
  blob: Blob;
  type: MediaType;
  /** Of a picture, in pixels. */
  size: PictureSize | undefined;
};

/** A file that is still to be fetched. */
export type WantedMedia = {
  sha256: string;
  use: MediaUse;
  /** How often it was asked for in vain. */
  attempts: number;
};

/** `no_room`: what is needed as much or more fills the device. `not_needed`: no content shows it. */
export type KeepResult = 'kept' | 'no_room' | 'not_needed';

/** The pictures, films and captions on this device, each by the SHA-256 of its bytes. */
export interface MediaStore {
  file(sha256: string): Promise<MediaFile | undefined>;
  /** `undefined` where no content shows the file, or it is not noted yet. */
  standing(sha256: string): Promise<MediaStanding | undefined>;
  /** Of all files that the content shows. */
  standings(): Promise<MediaStanding[]>;
  /** Notes which files the content needs that came since the last call. */
  note(): Promise<void>;
  /** Files that are needed, not here and due, the most needed first. */
  wanted(now: Date): Promise<WantedMedia[]>;
  /**
   * Stores a file; others that are needed less give way where all together would take too much.
   *
   * @param bytesMax that all files may take
   */
  keep(sha256: string, file: MediaFile, bytesMax: number): Promise<KeepResult>;
  /** Notes that a file was asked for in vain. @param until UTC instant before which it is not wanted again */
  postpone(sha256: string, until: string, waitsFor: MediaWait): Promise<void>;
  /**
   * Ends waits before their time, save those that the endpoint asked for: the connection is back, or somebody looks.
   *
   * @param sha256 one file alone, and that whatever it waits for; of all others only those end that wait for the connection
   */
  hurry(sha256?: string): Promise<void>;
  /** Notes that a file is nothing that may be shown; it is not wanted again. */
  refuse(sha256: string): Promise<void>;
  /** Forgets the files that no content shows any more. Does nothing where the content is as it was the last time. */
  prune(): Promise<void>;
}
