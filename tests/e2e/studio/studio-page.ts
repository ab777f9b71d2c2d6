import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../../../demo/drive/desk.ts';

/** The studio's list of mappings, by roles and visible words. */
export class StudioPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param route behind the `#` */
  static async open(desk: Desk, route = '/mappings'): Promise<StudioPage> {
    const page = await desk.browser.open(desk.browser.extensionUrl(`studio.html#${route}`));
    await page.setViewportSize({ width: 1280, height: 800 });
    return new StudioPage(page);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Lines of the table. */
  get rows(): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  /** How many there are, in words. */
  get count(): Locator {
    return this.page.getByRole('contentinfo').or(this.page.locator('footer')).getByRole('status');
  }

  async choose(...names: string[]): Promise<void> {
    for (const name of names) await this.page.getByRole('checkbox', { name: `Choose “${name}”` }).check();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search mappings' }).fill(words);
  }

  /** @param option as the filter shows it, with its count */
  async filter(by: 'State' | 'App or site' | 'Team', option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: by, exact: true }).selectOption(option);
  }

  /** Moves the focus by keyboard until it is there. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await this.page.keyboard.press(key);
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${key} never led to ${target}`);
  }

  /** Chooses a file to import mappings from, and waits for nothing. */
  async importFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.button('Import CSV').click();
    await this.page.locator('input[type="file"]').setInputFiles(file);
  }
}
