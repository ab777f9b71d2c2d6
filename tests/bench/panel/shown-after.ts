import type { Page } from '@playwright/test';

export type Shown = {
  /** From the navigation until the panel's document holds the text, in ms. */
  domMs: number;
  /** From the navigation until the frame that paints it has been made, in ms. */
  frameMs: number;
};

declare global {
  interface Window {
    benchShown?: Promise<{ dom: number; frame: number }>;
  }
}

/** One clock for page and panel: both processes count from the same system clock of one machine. */
function watchFor(text: string): void {
  const now = () => performance.timeOrigin + performance.now();
  window.benchShown = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.body.textContent?.includes(text)) return;
      observer.disconnect();
      const dom = now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ dom, frame: now() });
        port2.postMessage(undefined);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/**
 * Navigates the page by `pushState` and times when the panel beside it shows the aid of the new page.
 *
 * @param page the page beside the panel
 * @param panel the docked panel
 * @param path where the page goes
 * @param text what only the aid of that page shows
 */
export async function shownAfter(page: Page, panel: Page, path: string, text: string): Promise<Shown> {
  await panel.evaluate(watchFor, text);
  const left = await page.evaluate((target) => {
    const at = performance.timeOrigin + performance.now();
    history.pushState(null, '', target);
    return at;
  }, path);
  const { dom, frame } = await panel.evaluate(async () => {
    if (!window.benchShown) throw new Error('the panel was reloaded while it was watched');
    return window.benchShown;
  });
  return { domMs: dom - left, frameMs: frame - left };
}

/** The value that this part of all values does not exceed, rounded to 0.01 ms. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
  return Math.round(at * 100) / 100;
}
