import type { Page } from '@playwright/test';

type Role = Parameters<Page['getByRole']>[0];

/** Somebody who has never seen a pattern: finds things by what they see, and does one thing at a time. */
export class EditorPerson {
  readonly page: Page;
  readonly #most: number;
  #actions = 0;

  /** @param most more actions than these are a failure */
  constructor(page: Page, most: number) {
    this.page = page;
    this.#most = most;
  }

  /** How many things were done so far. */
  get actions(): number {
    return this.#actions;
  }

  async click(role: Role, name: string | RegExp): Promise<void> {
    this.#count(`click ${name}`);
    await this.page.getByRole(role, { name }).click();
  }

  async paste(label: string, text: string): Promise<void> {
    this.#count(`paste into ${label}`);
    await this.page.getByLabel(label).fill(text);
  }

  #count(what: string): void {
    this.#actions += 1;
    if (this.#actions > this.#most)
      throw new Error(`“${what}” is action ${this.#actions} of ${this.#most} at most`);
  }
}
