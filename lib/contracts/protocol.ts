/**
 * Version of everything that crosses the wire. Raise `max` with a change that an older peer cannot read;
 * raise `min` when support for older peers ends.
 */
export const PROTOCOL = { min: 1, max: 1 } as const;

/** Request header with the range a device speaks (`1-2`); answer header with the version chosen (`2`). */
export const PROTOCOL_HEADER = 'alongside-protocol';

export type ProtocolRange = { min: number; max: number };

/** @returns the range in its header form, `min-max` */
export function formatProtocolRange(range: ProtocolRange): string {
  return `${range.min}-${range.max}`;
}

/** Reads a range from its header form; `undefined` where it is none. */
export function parseProtocolRange(header: string): ProtocolRange | undefined {
  const found = /^(\d{1,4})-(\d{1,4})$/.exec(header);
  if (!found) return undefined;
  const range = { min: Number(found[1]), max: Number(found[2]) };
  return range.min <= range.max ? range : undefined;
}

export type Negotiation =
  | { ok: true; version: number }
  | { ok: false; reason: 'peer_too_old' | 'peer_too_new' };

/**
 * Picks the highest version both sides speak.
 *
 * @param ours the range of this side
 * @param theirs the range of the other side
 * @returns the version, or which way the other side is off
 */
export function negotiateProtocol(ours: ProtocolRange, theirs: ProtocolRange): Negotiation {
  const version = Math.min(ours.max, theirs.max);
  if (version >= Math.max(ours.min, theirs.min)) return { ok: true, version };
  return { ok: false, reason: theirs.max < ours.min ? 'peer_too_old' : 'peer_too_new' };
}
