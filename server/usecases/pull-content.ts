import type { ItemChange, WorkspaceStore } from '../store/store.ts';
import { formatCursor, isKnown, parseCursor } from './cursor.ts';

export type PullRequest = { team: string; cursor: string | undefined; limit: number };

export type PullResult =
  | { ok: false; reason: 'cursor_unknown' }
  | { ok: true; changed: false; cursor: string }
  | { ok: true; changed: true; cursor: string; items: ItemChange[]; more: boolean };

/** Finds what is new for a team behind a cursor: one bounded page. */
export async function pullContent(
  workspace: WorkspaceStore,
  { team, cursor: cursorText, limit }: PullRequest,
): Promise<PullResult> {
  const standing = await workspace.standing();
  if (!standing) return { ok: false, reason: 'cursor_unknown' };
  const { epoch, head } = standing;
  const atHead = formatCursor({ epoch, seq: head, team, floor: undefined });
  if (cursorText === atHead) return { ok: true, changed: false, cursor: atHead };

  const start = { epoch, seq: 0, team, floor: head };
  const from = cursorText === undefined ? start : parseCursor(cursorText);
  if (!from || !isKnown(from, standing, team)) return { ok: false, reason: 'cursor_unknown' };

  const found = await workspace.changes({
    team,
    after: from.seq,
    upTo: head,
    noTombstonesUpTo: from.floor ?? from.seq,
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (found.length <= limit || !last) {
    return { ok: true, changed: true, cursor: atHead, items, more: false };
  }
  const cursor = formatCursor({ epoch, seq: last.seq, team, floor: from.floor });
  return { ok: true, changed: true, cursor, items, more: true };
}
