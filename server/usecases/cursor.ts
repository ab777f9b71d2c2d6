import { hash } from 'node:crypto';
import type { Standing } from '../store/store.ts';

/**
 * Where a device stands. `audience` stands for its team: a device that changes team starts over. `floor` is there
 * while a first pull is under way: tombstones up to it concern items that the device never had.
 */
export type Cursor = { epoch: string; seq: number; audience: string; floor: number | undefined };

const FORM = /^([a-z0-9]{1,64})\.([0-9a-z]{1,11})\.([0-9a-f]{12})(?:\.([0-9a-z]{1,11}))?$/;
const BASE = 36;

export function formatCursor({ epoch, seq, audience, floor }: Cursor): string {
  const parts = [epoch, seq.toString(BASE), audience];
  return (floor === undefined ? parts : [...parts, floor.toString(BASE)]).join('.');
}

/** @returns `undefined` where the text is no cursor of this endpoint */
export function parseCursor(text: string): Cursor | undefined {
  const found = FORM.exec(text);
  if (!found) return undefined;
  const [, epoch = '', seq = '', audience = '', floor] = found;
  return {
    epoch,
    seq: Number.parseInt(seq, BASE),
    audience,
    floor: floor === undefined ? undefined : Number.parseInt(floor, BASE),
  };
}

/** The part of a cursor that stands for a team. */
export function audienceMark(team: string): string {
  return hash('sha256', team).slice(0, 12);
}

/**
 * Whether changes after a cursor can be told: it is of this database, for this team, not ahead of it (the
 * database was rolled back), and no tombstone it needs is forgotten.
 */
export function isKnown(cursor: Cursor, standing: Standing, audience: string): boolean {
  return (
    cursor.epoch === standing.epoch &&
    cursor.audience === audience &&
    cursor.seq <= standing.head &&
    Math.max(cursor.seq, cursor.floor ?? 0) >= standing.horizon
  );
}
