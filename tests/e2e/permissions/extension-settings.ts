import { expect, type Page } from '@playwright/test';
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

  /** Turns off that sites which were once granted are granted: every one of them is withdrawn. */
  async withdrawAccess(): Promise<void> {
    const granted = this.#page.getByRole('switch', { name: /^Automatically allow access/ });
    await granted.click();
    await expect(granted).not.toBeChecked();
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}
