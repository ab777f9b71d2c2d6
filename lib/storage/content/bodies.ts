import { type ContentKind, contentSchemas } from '../../contracts/content-pull.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
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
  if (json === undefined) return undefined;
  try {
    return check(kind, id, JSON.parse(json), trusted);
  } catch {
    return undefined;
  }
}

/**
 * Every live item of a kind.
 *
 * @param segments all segments of the kind, oldest first
 * @param trustedFrom number of the first segment whose bodies need no full parse
 */
export function readAll<K extends ContentKind>(
  kind: K,
  segments: readonly BodiesRow[],
  trustedFrom: number,
): ItemOf[K][] {
  const live = new Map<OpaqueId, { json: string; trusted: boolean }>();
  for (const segment of segments) {
    const trusted = segment.id >= trustedFrom;
    for (const id of segment.gone) live.delete(id);
    for (const [at, id] of segment.ids.entries()) live.set(id, { json: segment.bodies[at] ?? '', trusted });
  }
  const bodies = parseTogether([...live.values()].map(({ json }) => json));
  return [...live].flatMap(([id, { json, trusted }], at) => {
    const item = bodies ? check(kind, id, bodies[at], trusted) : readBody(kind, id, json, trusted);
    return item ? [item] : [];
  });
}

/** One parse of all is several times quicker than one of each; it fails as a whole where one of them is broken. */
function parseTogether(bodies: string[]): unknown[] | undefined {
  try {
    const all: unknown = JSON.parse(`[${bodies.join(',')}]`);
    return Array.isArray(all) && all.length === bodies.length ? all : undefined;
  } catch {
    return undefined;
  }
}

function check<K extends ContentKind>(
  kind: K,
  id: OpaqueId,
  body: unknown,
  trusted: boolean,
): ItemOf[K] | undefined {
  if (typeof body !== 'object' || body === null || !('id' in body) || body.id !== id) return undefined;
  if (trusted) return body as ItemOf[K];
  const parsed = contentSchemas[kind].safeParse(body);
  return parsed.success ? (parsed.data as ItemOf[K]) : undefined;
}
