import type { Aid } from '../../contracts/aid.ts';
import { type ContentKind, contentSchemas } from '../../contracts/content-kinds.ts';
import type { Change } from '../../contracts/content-pull.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Lesson } from '../../contracts/lesson.ts';
import type { LearningPath } from '../../contracts/path.ts';
import type { Rule } from '../../contracts/rule.ts';
import type { Unit } from '../../contracts/unit.ts';
import type { ContentPage, SkippedItem } from '../../usecases/ports/content-store.ts';

export type ItemOf = { unit: Unit; aid: Aid; lesson: Lesson; rule: Rule; path: LearningPath };
export type Item = ItemOf[ContentKind];

/** What a page does to the items of one kind. No id is in both. */
type KindChanges = { puts: Map<OpaqueId, Item>; gone: Set<OpaqueId> };

export type ParsedPage = {
  kinds: Map<ContentKind, KindChanges>;
  skipped: SkippedItem[];
  /** Kind and id of every item the page speaks of: an earlier skip of it is over. */
  mentioned: [string, OpaqueId][];
};

/**
 * Parses every body of a page on its own. Of one id the last change counts, and a tombstone beats a change.
 */
export function parsePage({ changes, tombstones }: Pick<ContentPage, 'changes' | 'tombstones'>): ParsedPage {
  const kinds = new Map<ContentKind, KindChanges>();
  const skipped: SkippedItem[] = [];
  for (const change of changes) {
    const parsed = parseChange(change);
    if (!parsed.ok) skipped.push({ kind: change.kind, id: change.id, reason: parsed.reason });
    if (isKnown(change.kind)) place(kinds, change.kind, change.id, parsed.ok ? parsed.item : undefined);
  }
  for (const { kind, id } of tombstones) if (isKnown(kind)) place(kinds, kind, id, undefined);
  const mentioned = [...changes, ...tombstones].map(({ kind, id }): [string, OpaqueId] => [kind, id]);
  return { kinds, skipped, mentioned };
}

type Parsed = { ok: true; item: Item } | { ok: false; reason: string };

function parseChange({ kind, id, body }: Change): Parsed {
  if (!isKnown(kind)) return { ok: false, reason: 'unknown_kind' };
  const parsed = contentSchemas[kind].safeParse(body);
  if (!parsed.success) {
    return { ok: false, reason: `wrong_shape at ${parsed.error.issues[0]?.path.join('.') || 'top'}` };
  }
  return parsed.data.id === id ? { ok: true, item: parsed.data } : { ok: false, reason: 'other_id' };
}

function isKnown(kind: string): kind is ContentKind {
  return Object.hasOwn(contentSchemas, kind);
}

function place(
  kinds: Map<ContentKind, KindChanges>,
  kind: ContentKind,
  id: OpaqueId,
  item: Item | undefined,
): void {
  const changes = kinds.get(kind) ?? { puts: new Map(), gone: new Set() };
  kinds.set(kind, changes);
  changes.puts.delete(id);
  changes.gone.delete(id);
  if (item) changes.puts.set(id, item);
  else changes.gone.add(id);
}
