import { browser } from 'wxt/browser';

/** Opens the welcome page in a new tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Id of the window that the calling extension page lives in. */
export async function ownWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}

/** Opens the page for learning in a new tab. */
export async function openLearning(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/learn.html') });
}

/** Id of the window that the person was at last. */
export async function frontWindow(): Promise<number | undefined> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  return (windows.find(({ focused }) => focused) ?? windows[0])?.id;
}
