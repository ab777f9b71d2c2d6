import type { Page } from '@playwright/test';

export type Opened = {
  /** From the click until the button can be pressed, in ms. */
  usableMs: number;
  /** From the click until what was looked for is in the document, in ms. */
  wantedMs: number;
  /** From the click until a frame with both has been made, in ms. */
  frameMs: number;
};

type Watched = { usable: number; wanted: number; frame: number };

/**
 * Opens the toolbar's real popup as a click on its button does, and closes it.
 *
 * @param onlooker a page of the extension, in the window that the popup opens in
 * @param file the popup to open
 * @param wanted words to look for in it
 */
export async function openPopup(onlooker: Page, file: string, wanted: string): Promise<Opened> {
  const popup = `${file}?${new URLSearchParams({ wanted })}`;
  await onlooker.evaluate(`chrome.action.setPopup({ popup: ${JSON.stringify(popup)} })`);
  const {
    clicked,
    usable,
    wanted: found,
    frame,
  } = await onlooker.evaluate<Watched & { clicked: number }>(`(async () => {
    const clicked = performance.timeOrigin + performance.now();
    await chrome.action.openPopup();
    const popupWindow = () => chrome.extension.getViews({ type: 'popup' })[0];
    while (!popupWindow()?.benchPopup) await new Promise((next) => setTimeout(next));
    const watched = await popupWindow().benchPopup;
    popupWindow().close();
    while (popupWindow()) await new Promise((next) => setTimeout(next));
    return { clicked, ...watched };
  })()`);
  return { usableMs: usable - clicked, wantedMs: found - clicked, frameMs: frame - clicked };
}
