import type { OpenedPart } from '../../domain/search/opened-part.ts';

/** What can be searched at a moment. */
export type SearchIndex = {
  /** For `find`. */
  parts: OpenedPart[];
  /** Aids and lessons on this device. */
  items: number;
  /** All of them are in the parts, as they are now. */
  isCurrent: boolean;
};

/** The stored index of the aids and lessons of one workspace. */
export interface SearchStore {
  /** The index as it is stored. What has been taken back since is not found any more, whether or not it is current. */
  read(): PromiseLike<SearchIndex>;
  /** Brings the index up to the content that is stored, in small slices; does nothing where it is. */
  update(): Promise<void>;
}

/** Search for a context that most often has no use for it. */
export interface LateSearch {
  /** Loads what the index is read and written with, once. */
  store(): Promise<SearchStore>;
}
