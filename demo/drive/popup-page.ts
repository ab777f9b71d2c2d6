import type { Locator, Page } from '@playwright/test';

/** The toolbar's popup, by roles and visible words. */
export class PopupPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What it says of the page in front. */
  get status(): Locator {
    return this.page.getByRole('status').first();
  }

  /** The lesson it offers. @param title of the lesson */
  todaysLesson(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** Opens the panel in the popup's window. */
  async openPanel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the panel' }).click();
  }
}
