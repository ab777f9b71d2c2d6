import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { aidSchema } from '../../../lib/contracts/aid.ts';
import { lessonSchema } from '../../../lib/contracts/lesson.ts';

const file = new URL('../../../assets/sample/refund-handling.json', import.meta.url);
const sample = JSON.parse(readFileSync(file, 'utf8'));
const aid = aidSchema.parse(sample.aid);
const lesson = lessonSchema.parse(sample.lesson);

const DAY_MS = 86_400_000;

/**
 * Writes into the device's own rows that a lesson was passed days ago, and that every hour is one of work: time cannot be
 * moved in a real browser, and the product has no hook for it.
 *
 * @param page any page of the extension
 */
export async function learnedBefore(page: Page, days: number): Promise<void> {
  const occurredAt = new Date(Date.now() - days * DAY_MS).toISOString();
  const passed = { type: 'lesson.completed', occurredAt, lesson: lesson.id, data: { passed: true } };
  const hours = { days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 0 };
  await page.evaluate(
    async ([signal, working]) => {
      const [work] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('alongside-work-'));
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(work?.name ?? '');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const tx = db.transaction(['signals', 'meta'], 'readwrite', { durability: 'strict' });
          tx.objectStore('signals').add(signal);
          const meta = tx.objectStore('meta');
          const chosen = meta.get('reminder-preferences');
          chosen.onsuccess = () => {
            const nothing = { key: 'reminder-preferences', pausedUntil: undefined, notify: false };
            meta.put({ ...nothing, ...chosen.result, hours: working });
          };
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      });
    },
    [passed, hours] as const,
  );
}

const rightLabels = new Set([
  ...lesson.cards.flatMap((card) =>
    card.kind === 'question' && 'choices' in card.question
      ? card.question.choices.filter(({ correct }) => correct).map(({ label }) => label)
      : [],
  ),
  ...(aid.kind === 'checklist' ? aid.steps.filter(({ highRisk }) => highRisk) : []).map(({ title }) => title),
]);

/** Answers the question that is shown, of whatever kind, wrongly. */
export async function answerWrongly(page: Page): Promise<void> {
  const card = page.getByRole('region', { name: 'Reminders' });
  const words = card.getByRole('textbox');
  if (await words.isVisible()) await words.fill('no idea');
  const options = card.locator('label:has(input[type="radio"], input[type="checkbox"])');
  for (const option of await options.all()) {
    const text = (await option.textContent()) ?? '';
    if ([...rightLabels].some((label) => text.includes(label))) continue;
    await option.click();
    break;
  }
  // Items to be put in order are never shown in the right one.
  await card.getByRole('button', { name: 'Check answer' }).click();
}
