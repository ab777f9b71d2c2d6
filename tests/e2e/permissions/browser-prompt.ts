import { until } from '../../../demo/until.ts';
import type { VirtualDisplay } from './virtual-display.ts';

/** The prompt dims the rest of the window to less than half. */
const DIMMED = 0.7;

/** The prompt has `Deny` focused; the next stop is `Allow`. */
const answers = {
  async allow(display: VirtualDisplay) {
    const before = display.fingerprint();
    display.press('Tab');
    await until('the focus to move', () => display.fingerprint() !== before || undefined);
    display.press('Return');
  },
  async refuse(display: VirtualDisplay) {
    display.press('Escape');
  },
};

/**
 * Answers the browser's own prompt for more permissions as a person does, by keyboard. The prompt is drawn by the
 * browser, out of reach of its DevTools: it is seen by the picture alone, which it dims.
 *
 * @param ask presses the button that makes the browser ask
 */
export async function answerPrompt(
  display: VirtualDisplay,
  answer: keyof typeof answers,
  ask: () => Promise<void>,
): Promise<void> {
  const usual = display.brightness();
  await ask();
  await until("the browser's prompt", () => display.brightness() < usual * DIMMED || undefined);
  await display.settled();
  await answers[answer](display);
  await until("the browser's prompt to go", () => display.brightness() > usual * DIMMED || undefined);
}
