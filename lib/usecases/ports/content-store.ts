import type { Aid, AidKind } from '../../contracts/aid.ts';
import type { Change, ContentKind, Tombstone } from '../../contracts/content-pull.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import type { Unit } from '../../contracts/unit.ts';

/** What a list shows of an aid without reading its body. */
export type AidHeader = { id: OpaqueId; title: string; kind: AidKind; unit: OpaqueId; version: number };

/** An item that this version of the extension could not parse, and why. */
export type SkippedItem = { kind: string; id: OpaqueId; reason: string };

export type ContentPage = {
  changes: Change[];
  tombstones: Tombstone[];
  cursor: string;
  /** More pages follow. */
  more: boolean;
};

export type SyncMark = {
  cursor: string | undefined;
  /** Content is whole: a first sync has run to its end at least once. */
  complete: boolean;
  /** UTC instant of the last successful pull, changed or not. */
  syncedAt: string | undefined;
};

/** The content database of one workspace: a cache that a sync rebuilds. */
export interface ContentStore {
  mark(): Promise<SyncMark>;
  /** Notes that a pull found nothing new. */
  touch(syncedAt: string): Promise<void>;
  /**
   * Stores one page and its cursor in one transaction. Every body is parsed first; one that does not parse is
   * left out and returned. With `resync`, what the pull does not bring is gone once its last page is in; until
   * then the old content stays readable.
   */
  apply(page: ContentPage, options: { resync: boolean; syncedAt: string }): Promise<SkippedItem[]>;
  /** Every stored rule. */
  rules(): Promise<Rule[]>;
  aids(ids: readonly OpaqueId[]): Promise<Aid[]>;
  units(ids: readonly OpaqueId[]): Promise<Unit[]>;
  /** Every aid's header, by title. */
  library(): Promise<AidHeader[]>;
  /** Folds the delta log into the base; for idle time. */
  fold(): Promise<void>;
  /** Count of stored items of a kind. */
  count(kind: ContentKind): Promise<number>;
}
