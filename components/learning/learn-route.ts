import * as z from 'zod/mini';
import { type OpaqueId, opaqueIdSchema } from '../../lib/contracts/ids.ts';

/** Where on the learning page one is: at the paths, or in a lesson. */
export type LearnRoute = { at: 'paths' } | { at: 'lesson'; lesson: OpaqueId };

/**
 * Reads a hash route; one that names nothing leads to the paths.
 *
 * @param hash of the location, with its `#`: `#/lesson/refund-handling-lesson`
 */
export function parseLearnRoute(hash: string): LearnRoute {
  const named = /^#\/lesson\/([^/?]+)$/.exec(hash)?.[1];
  const lesson = z.safeParse(opaqueIdSchema, named);
  return lesson.success ? { at: 'lesson', lesson: lesson.data } : { at: 'paths' };
}

/** @returns the hash of a route, for a link */
export function learnHash(route: LearnRoute): string {
  return route.at === 'lesson' ? `#/lesson/${route.lesson}` : '#/';
}
