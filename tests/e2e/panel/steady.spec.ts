import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { HOSPITAL, opportunity, PROBLEM } from '../where.ts';

declare global {
  interface Window {
    movedSteps?: string[];
  }
}

/** Runs in the panel before everything else: notes each step that moves without anybody having done anything. */
function watchSteps(): void {
  const moved: string[] = [];
  window.movedSteps = moved;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { sources } = entry as PerformanceEntry & { sources: { node: Node | null }[] };
      for (const { node } of sources) {
        const step = node instanceof Element ? node.closest('article li') : null;
        if (step) moved.push(step.textContent);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

test('a step stays where it is once it shows: a click that has begun there ends there', async ({
  salesDesk,
}) => {
  const { panel } = await salesDesk.openWithPanel(opportunity(HOSPITAL));
  const { page } = panel;
  await panel.step(PROBLEM).waitFor();
  await page.addInitScript(watchSteps);
  // Slow enough for what comes in two parts to come in two frames.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (let opening = 0; opening < 3; opening += 1) {
    await page.reload();
    await panel.step(PROBLEM).waitFor();
    await expect(page.getByRole('button', { name: `Skip “${PROBLEM}”…` })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Table' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible();
    expect(await page.evaluate(() => window.movedSteps)).toEqual([]);
  }
});
