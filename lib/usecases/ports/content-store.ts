import type { Aid, AidKind } from '../../contracts/aid.ts';
import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { Change, Tombstone } from '../../contracts/content-pull.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Lesson } from '../../contracts/lesson.ts';
import type { LearningPath } from '../../contracts/path.ts';
import type { Rule } from '../../contracts/rule.ts';
import type { Unit } from '../../contracts/unit.ts';
import type { RulePlaces } from '../../domain/matching/index/build-index.ts';
import type { Shard } from '../../domain/matching/index/shard.ts';
import type { MediaStore } from './media-store.ts';

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

type SyncMark = {
  cursor: string | undefined;
  /** Content is whole: a first sync has run to its end at least once. */
  complete: boolean;
  /** UTC instant of the last successful pull, changed or not. */
  syncedAt: string | undefined;
};

/** `superseded`: the page goes on from a cursor that is no longer the stored one; nothing was changed. */
export type ApplyResult = { ok: true; skipped: SkippedItem[] } | { ok: false; reason: 'superseded' };

type RuleIndexState = {
  /** Names the rules that it was made of. */
  of: number;
  places: RulePlaces;
  /** No other rules have come since. */
  isCurrent: boolean;
};

type FirstSight = {
  /** Content is whole: see `SyncMark`. */
  complete: boolean;
  /** Absent where there is no index yet; nothing is chosen then. */
  index: RuleIndexState | undefined;
  aids: Aid[];
  units: Unit[];
};

/** The content database of one workspace: a cache that a sync rebuilds. */
export interface ContentStore {
  /** The files that the content shows. */
  readonly media: MediaStore;
  mark(): Promise<SyncMark>;
  /** Notes that a pull found nothing new. */
  touch(syncedAt: string): Promise<void>;
  /**
   * Stores one page and its cursor in one transaction. Every body is parsed first; one that does not parse is
   * left out (an older version of it goes too: a procedure known to be outdated is not shown) and returned.
   *
   * @param from the cursor the page was pulled with. Without one the pull starts from nothing: what it does not
   *   bring is gone once its last page is in; until then the old content stays readable.
   */
  apply(page: ContentPage, options: { from: string | undefined; syncedAt: string }): Promise<ApplyResult>;
  /** Every stored rule. */
  rules(): Promise<Rule[]>;
  /** Every learning path for this person's team. */
  paths(): Promise<LearningPath[]>;
  /**
   * Makes the index of the rules, where it is not of those that are stored, in small slices, and puts it in the place of
   * the last one in one transaction. Rules with a pattern that this browser cannot read are left out and reported.
   */
  indexRules(): Promise<void>;
  /**
   * All that a page shows at first, in one read.
   *
   * @param keys of the shards for the page's host
   * @param heldOf names the index whose shards the caller holds: they are not read again as long as it is in place
   * @param choose the aids by the shards; `undefined` where those that are held are the current ones
   */
  firstSight(
    keys: readonly string[],
    heldOf: number | undefined,
    choose: (shards: Shard[] | undefined) => readonly OpaqueId[],
  ): Promise<FirstSight>;
  /** The aids that are stored, in the order asked for. */
  aids(ids: readonly OpaqueId[]): Promise<Aid[]>;
  units(ids: readonly OpaqueId[]): Promise<Unit[]>;
  lessons(ids: readonly OpaqueId[]): Promise<Lesson[]>;
  /** Of every lesson, without reading one. */
  lessonIds(): Promise<OpaqueId[]>;
  /** The aids that are stored, in the order asked for, with the units they belong to, in one read. */
  aidsWithUnits(ids: readonly OpaqueId[]): Promise<{ aids: Aid[]; units: Unit[] }>;
  /**
   * The same at once, from what earlier reads have left in memory; `undefined` where some of it would have to be
   * read. It may be older than what is stored.
   */
  heldAidsWithUnits(ids: readonly OpaqueId[]): { aids: Aid[]; units: Unit[] } | undefined;
  /** Every aid's header, by title. */
  library(): Promise<AidHeader[]>;
  /** Folds what deltas piled up into the base; for idle time. Does nothing where nothing piled up. */
  fold(): Promise<void>;
  /** Count of stored items of a kind. */
  count(kind: ContentKind): Promise<number>;
  /** Skipped items that nobody was told of yet, at most `limit`. */
  unreported(limit: number): Promise<SkippedItem[]>;
  markReported(items: readonly SkippedItem[]): Promise<void>;
}
