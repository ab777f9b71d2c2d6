import type { OpaqueId } from '../../contracts/ids.ts';

/** What this person did with an aid, apart from any record. It stays on the device. */
export type AidMark = {
  aid: OpaqueId;
  /** UTC instants, ISO 8601. */
  pinnedAt: string | undefined;
  openedAt: string | undefined;
  /** Newest version that was open before this person's eyes. */
  seenVersion: number | undefined;
};

/** Keeps the marks of all aids. */
export interface AidMarks {
  /** Of every aid that has one. */
  all(): Promise<AidMark[]>;
  /** Decides inside the transaction that writes; an aid without a mark starts from an empty one. */
  change(aid: OpaqueId, decide: (mark: AidMark) => AidMark): Promise<void>;
}
