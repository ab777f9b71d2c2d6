import type { Page } from '@playwright/test';
import type { BrowserSession } from '../../../demo/browser/session.ts';

/** The browser's own page about the extension, where a person takes access back. */
export class ExtensionSettings {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: BrowserSession): Promise<ExtensionSettings> {
    return new ExtensionSettings(await browser.open(`chrome://extensions/?id=${browser.extensionId}`));
  }

  /** Turns the switch of a site off. @param host as the page lists it */
  async withdraw(host: string): Promise<void> {
    await this.#page.getByRole('button', { name: host }).click();
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}
