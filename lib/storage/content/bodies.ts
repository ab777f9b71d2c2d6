import { type ContentKind, contentSchemas } from '../../contracts/content-kinds.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { splitLines } from './lines.ts';
import type { ItemOf } from './parse-page.ts';
import type { BodiesRow } from './schema.ts';

/*
 * Bodies were parsed by Zod when they were written, and nobody else writes them; parsing 10,000 rules again each
 * time the panel opens would cost it more than everything else together. So a read only makes sure that a body is
 * JSON of an object with the id it is filed under, and parses in full what another version of the extension wrote.
 */

/** @returns the item, or `undefined` where the stored text is not what it should be */
export function readBody<K extends ContentKind>(
  kind: K,
  id: OpaqueId,
  json: string | undefined,
  trusted: boolean,
): ItemOf[K] | undefined {
  return json === undefined ? undefined : check(kind, id, parseAlone(json), trusted);
}

/**
 * Every live item of a kind; each `yield`, behind a segment, is a place to rest.
 *
 * @param segments all segments of the kind, oldest first
 * @param trustedFrom number of the first segment whose bodies need no full parse
 */
export function* readAll<K extends ContentKind>(
  kind: K,
  segments: readonly BodiesRow[],
  trustedFrom: number,
): Generator<undefined, ItemOf[K][]> {
  const live = new Map<OpaqueId, ItemOf[K]>();
  for (const { id: segment, gone, bodies } of segments) {
    for (const id of splitLines(gone)) live.delete(id);
    for (const body of parseTogether(bodies)) {
      const id = idOf(body);
      const item = id === undefined ? undefined : check(kind, id, body, segment >= trustedFrom);
      if (id !== undefined && item) live.set(id, item);
    }
    yield;
  }
  return [...live.values()];
}

/** One parse of all is several times quicker than one of each; it fails as a whole where one of them is broken. */
function parseTogether(bodies: readonly string[]): unknown[] {
  try {
    const all: unknown = JSON.parse(`[${bodies.join(',')}]`);
    if (Array.isArray(all) && all.length === bodies.length) return all;
  } catch {
    // Each by itself, then.
  }
  return bodies.map(parseAlone);
}

function parseAlone(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function idOf(body: unknown): OpaqueId | undefined {
  return typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string'
    ? body.id
    : undefined;
}

function check<K extends ContentKind>(
  kind: K,
  id: OpaqueId,
  body: unknown,
  trusted: boolean,
): ItemOf[K] | undefined {
  if (idOf(body) !== id) return undefined;
  if (trusted) return body as ItemOf[K];
  const parsed = contentSchemas[kind].safeParse(body);
  return parsed.success ? (parsed.data as ItemOf[K]) : undefined;
}
