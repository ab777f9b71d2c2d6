import type { Locator, Page } from '@playwright/test';

const KINDS = { slip: 'I made a slip', aidWrong: 'The aid is wrong', system: 'A system problem' } as const;

export type Report = {
  kind: keyof typeof KINDS;
  severity?: 'Low' | 'Medium' | 'High';
  words?: string;
  escalate?: boolean;
};

/** The docked side panel as a person reads it: by roles and visible words. */
export class PanelPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What the panel calls the page that the aids are for. */
  get pageName(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Everything that the head of the panel says about the page. */
  get head(): Locator {
    return this.page.getByRole('banner');
  }

  /** Titles of the aids shown, in their order. */
  get aidTitles(): Locator {
    return this.page.getByRole('article').locator('summary').getByRole('heading', { level: 2 });
  }

  aid(title: string): Locator {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  /** Shows the body of an aid. */
  async openAid(title: string): Promise<void> {
    const details = this.aid(title).locator('details').first();
    if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
  }

  /** The tick of a step or sub-step that is in view. */
  step(title: string): Locator {
    return this.page.getByRole('checkbox', { name: title });
  }

  get tickedSteps(): Locator {
    return this.page.getByRole('checkbox', { checked: true });
  }

  /** How many events wait for the endpoint, in words; readable without opening the menu it stands in. */
  get toSend(): Locator {
    const state = this.page.getByRole('region', { name: 'Sync state', includeHidden: true });
    return state.locator('dd').last();
  }

  /** Ticks a high-risk step, or the last sub-step of one, which asks once more. */
  async tickRisky(title: string): Promise<void> {
    await this.step(title).click();
    await this.sure.click();
  }

  /** Says yes to what a high-risk step asks. */
  get sure(): Locator {
    return this.page.getByRole('button', { name: 'Yes, done' });
  }

  /** Reports that a step went wrong, and hands it on where the report says so. */
  async reportStep(step: string, report: Report): Promise<void> {
    await this.page.getByRole('button', { name: `Report a problem with “${step}”` }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Report a problem' });
    if (report.severity || report.words) await dialog.getByText('Say more first').click();
    if (report.severity) await dialog.getByRole('radio', { name: report.severity, exact: true }).check();
    if (report.words) await dialog.getByRole('textbox').fill(report.words);
    const kind = KINDS[report.kind];
    const name = report.escalate ? `${kind}: report and escalate` : new RegExp(`^${kind}(?!:)`);
    await dialog.getByRole('button', { name }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
