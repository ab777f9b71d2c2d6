import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { LearningPath } from '../../../lib/contracts/path.ts';
import type { LessonRun } from '../../../lib/domain/learning/lesson-run.ts';
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

/** How far somebody is in a lesson, as a test says it: at a card of nine, or done with a score. */
type Far = { card: number } | { score: number; passed: boolean };

/** A run as the player stores it. */
export function runOf(lesson: string, far: Far): LessonRun {
  const cards = Array.from({ length: 9 }, (_, index) => `card-${index}`);
  const at = new Date().toISOString();
  const done = 'score' in far;
  const result = done
    ? { take: 1, version: 1, score: far.score, passed: far.passed, at, activeMs: 240_000 }
    : undefined;
  const card = cards[done ? 8 : far.card - 1] ?? 'card-0';
  return {
    lesson,
    unit: lesson.replace(/-lesson$/, ''),
    version: 1,
    take: 1,
    seed: 'seed',
    cards,
    card,
    reached: cards.slice(0, cards.indexOf(card) + 1),
    answers: {},
    startedAt: at,
    lastActAt: at,
    activeMs: 240_000,
    result,
    first: result,
    best: result,
  };
}

/**
 * Stores runs on a device whose surfaces are not open: they would not be told of it.
 *
 * @param page any page of the extension that has joined
 */
export async function storeRuns(page: Page, runs: readonly LessonRun[]): Promise<void> {
  await page.evaluate(async (rows) => {
    const [work] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('alongside-work-'));
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(work?.name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tx = db.transaction('lessons', 'readwrite');
    for (const row of rows) tx.objectStore('lessons').put(row);
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onerror = reject;
    });
    db.close();
  }, runs);
}
