import type { Page } from '@playwright/test';

/** From the key that opens search, and from the focus of its field, until the first results are in the document, in ms. */
export type FirstResults = { keyMs: number; focusMs: number };

declare global {
  interface Window {
    benchFirst?: Promise<FirstResults>;
    benchType?: (text: string) => void;
  }
}

/** Types a text the moment the field has the focus, and waits for the first result. */
function watchForResults(text: string): void {
  let key = 0;
  let focus = 0;
  const type = (into: HTMLInputElement, value: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(into, value);
    into.dispatchEvent(new Event('input', { bubbles: true }));
  };
  window.benchType = (value) => {
    const field = document.querySelector<HTMLInputElement>('input[role=combobox]');
    if (field) type(field, value);
  };
  const noteKey = () => {
    if (focus === 0) key = performance.now();
  };
  document.addEventListener('keydown', noteKey, { capture: true });
  document.addEventListener('focusin', ({ target }) => {
    if (focus || !(target instanceof HTMLInputElement)) return;
    focus = performance.now();
    // React has not seen the field yet while it is being focused.
    queueMicrotask(() => type(target, text));
  });
  window.benchFirst = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[role=option]')) return;
      observer.disconnect();
      const now = performance.now();
      resolve({ keyMs: now - key, focusMs: now - focus });
    });
    observer.observe(document.body, { subtree: true, childList: true });
  });
}

/** Paths of the scripts and styles that a page asks for from now on. */
export function watchFiles(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

/** Opens search by its key in a panel that has just been opened, and types. */
export async function firstResults(panel: Page, text: string): Promise<FirstResults> {
  await panel.evaluate(watchForResults, text);
  const field = panel.getByRole('combobox');
  // Keys are loaded when the panel has been shown.
  while (!(await field.isVisible())) await panel.keyboard.press('/');
  return panel.evaluate(async () => {
    if (!window.benchFirst) throw new Error('the panel was reloaded while it was watched');
    return window.benchFirst;
  });
}

/**
 * Types texts letter by letter into the open search.
 *
 * @param pause between two letters, in ms
 * @returns of each letter the time until its results are in the document and laid out, in ms
 */
export function typeAll(panel: Page, texts: readonly string[], pause: number): Promise<number[]> {
  return panel.evaluate(
    async ({ all, gap }) => {
      const times: number[] = [];
      for (const text of all) {
        for (let length = 0; length <= text.length; length += 1) {
          const start = performance.now();
          window.benchType?.(text.slice(0, length));
          // React commits what was typed in a microtask.
          await new Promise<void>((next) => queueMicrotask(() => queueMicrotask(next)));
          document.body.getBoundingClientRect();
          if (length > 0) times.push(performance.now() - start);
          await new Promise((next) => setTimeout(next, gap));
        }
      }
      return times;
    },
    { all: texts, gap: pause },
  );
}
