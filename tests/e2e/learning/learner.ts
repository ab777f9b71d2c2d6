import { randomUUID } from 'node:crypto';
import type { LearningPath } from '../../../lib/contracts/path.ts';
import { systemRandom } from '../../../server/auth/secrets.ts';
import { openStore } from '../../../server/open-store.ts';
import type { TestEndpoint } from '../harness/test-endpoint.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The lessons that the sample workspace has for support. */
export const REFUND = { lesson: 'refund-handling-lesson', title: 'Pay back once, to the right place' };
export const TAKEOVER = {
  lesson: 'account-takeover-lesson',
  title: 'Lock first, then find out who is asking',
};
export const ANGRY = { lesson: 'angry-customer-lesson', title: 'The first reply to an angry customer' };

/** A day from now, as a due date: at noon. */
export function inDays(days: number): string {
  return new Date(new Date(Date.now() + days * DAY).setUTCHours(12, 0, 0, 0)).toISOString();
}

/**
 * Puts one learning path for support in the place of the sample's.
 *
 * @param lessons none takes the path away
 */
export async function assign(endpoint: TestEndpoint, lessons: LearningPath['lessons']): Promise<void> {
  const store = await openStore({ file: endpoint.file }, systemRandom);
  const audit = () => ({
    id: randomUUID(),
    at: new Date().toISOString(),
    actor: 'test',
    action: 'test',
    detail: '{}',
  });
  const workspace = store.workspace('sample');
  const id = 'first-weeks-in-support';
  if (lessons.length === 0) await workspace.removeItems([{ kind: 'path', id }], audit());
  else {
    const path: LearningPath = { id, version: 2, title: 'First weeks in support', lessons };
    await workspace.putItems([{ kind: 'path', id, body: JSON.stringify(path), teams: ['support'] }], audit());
  }
  await store.close();
}
