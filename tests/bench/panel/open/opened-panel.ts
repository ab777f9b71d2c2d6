import type { Page } from '@playwright/test';
import * as z from 'zod/mini';

const shownSchema = z.object({ domMs: z.number(), frameMs: z.number() });

export type OpenedPanel = z.infer<typeof shownSchema>;

/**
 * Opens the side panel, waits for what is looked for, and closes it again.
 *
 * @param onlooker a page of the extension in the window that the panel opens in, not in front
 * @param file the panel's page
 * @param wanted words to look for in it
 * @returns times from the opening, in ms
 */
export async function openPanel(onlooker: Page, file: string, wanted: string): Promise<OpenedPanel> {
  const path = `${file}?${new URLSearchParams({ wanted })}`;
  const session = await onlooker.context().newCDPSession(onlooker);
  await onlooker.evaluate(`chrome.sidePanel.setOptions({ path: ${JSON.stringify(path)} })`);
  const { id } = await onlooker.evaluate<{ id: number }>('chrome.windows.getCurrent()');
  // The browser opens a panel only for who has just clicked something.
  const { result } = await session.send('Runtime.evaluate', {
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => {
      const now = () => performance.timeOrigin + performance.now();
      const panel = new BroadcastChannel('bench-panel');
      const told = new Promise((resolve) => { panel.onmessage = ({ data }) => resolve(data); });
      const asked = now();
      await chrome.sidePanel.open({ windowId: ${id} });
      const { dom, frame } = await told;
      panel.postMessage('close');
      const isOpen = async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
      while (await isOpen()) await new Promise((next) => setTimeout(next, 10));
      panel.close();
      return { domMs: dom - asked, frameMs: frame - asked };
    })()`,
  });
  await session.detach();
  return shownSchema.parse(result.value);
}
