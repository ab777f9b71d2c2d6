import type { Standing } from '../store/store.ts';

/**
 * Where a device stands. It names the team: a device that changes team starts over. `floor` is there
 * while a first pull is under way: tombstones up to it concern items that the device never had.
 */
export type Cursor = { epoch: string; seq: number; team: string; floor: number | undefined };

const FORM = /^([a-z0-9]{1,64})\.([0-9a-z]{1,11})\.([a-z0-9][a-z0-9_-]{0,63})(?:\.([0-9a-z]{1,11}))?$/;
const BASE = 36;

/** A cursor as devices keep it and send it back; they read nothing in it. */
export function formatCursor({ epoch, seq, team, floor }: Cursor): string {
  const parts = [epoch, seq.toString(BASE), team];
  return (floor === undefined ? parts : [...parts, floor.toString(BASE)]).join('.');
}

/** @returns `undefined` where the text is no cursor of this endpoint */
export function parseCursor(text: string): Cursor | undefined {
  const found = FORM.exec(text);
  if (!found) return undefined;
  const [, epoch = '', seq = '', team = '', floor] = found;
  return {
    epoch,
    seq: Number.parseInt(seq, BASE),
    team,
    floor: floor === undefined ? undefined : Number.parseInt(floor, BASE),
  };
}

/**
 * Whether changes after a cursor can be told: it is of this database, for this team, not ahead of it (the
 * database was rolled back), and no tombstone it needs is forgotten.
 */
export function isKnown(cursor: Cursor, standing: Standing, team: string): boolean {
  return (
    cursor.epoch === standing.epoch &&
    cursor.team === team &&
    cursor.seq <= standing.head &&
    Math.max(cursor.seq, cursor.floor ?? 0) >= standing.horizon
  );
}
