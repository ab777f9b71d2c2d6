import type { Locator, Page } from '@playwright/test';

/** The first-run page, by roles and visible words. */
export class WelcomePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Says that one has joined, or is looking around. */
  get joined(): Locator {
    return this.page.getByRole('heading', { name: /^You are (in|looking around)/ });
  }

  get problem(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }

  /** Fills in a code as people pass it on and sends it; what comes of it is for the caller to see. */
  async enterCode(code: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Join code' }).fill(code);
    await this.page.getByRole('button', { name: 'Join workspace' }).click();
  }

  /**
   * Joins and waits until that is done.
   *
   * @param code of the workspace and team
   * @param endpoint its origin
   * @throws what the page says, when it refuses
   */
  async join(code: string, endpoint: string): Promise<void> {
    await this.enterCode(`${code}@${new URL(endpoint).host}`);
    await this.joined.or(this.problem).waitFor();
    if (await this.problem.isVisible())
      throw new Error((await this.problem.textContent()) ?? 'The code was refused');
  }

  /** Looks around with the bundled sample. */
  async lookAround(): Promise<void> {
    await this.page.getByRole('button', { name: 'Look around with the sample' }).click();
    await this.joined.waitFor();
  }
}
