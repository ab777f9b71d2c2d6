import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from '../../../demo/drive/desk.ts';
import type { PanelPage } from '../../../demo/drive/panel-page.ts';
import { ringAlarm } from '../harness/ring-alarm.ts';
import { ticket } from '../where.ts';
import { MODEL_AID } from './model-aid.ts';
import type { ShownStep } from './work-model.ts';

/** For one act; what takes longer never comes. */
const PATIENCE_MS = 15_000;

/** Between two looks at the panel, in ms: thousands of acts wait for one of them. */
const LOOKS = [20, 20, 40, 80, 150];

type Bench = { page: Page; panel: PanelPage };

/** Somebody at work in a browser to which anything may happen. */
export class Worker {
  record = '';
  isOffline = false;
  private bench: Bench | undefined;
  private readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  get panel(): PanelPage {
    return this.at.panel;
  }

  get aid(): Locator {
    return this.panel.aid(MODEL_AID);
  }

  private get at(): Bench {
    if (!this.bench) throw new Error('nobody is at work yet');
    return this.bench;
  }

  button(name: string | RegExp): Locator {
    return this.aid.getByRole('button', { name });
  }

  /** Goes to a record within the page, as its application does, or opens it where there is none. */
  async goTo(record: string): Promise<void> {
    this.record = record;
    if (!this.bench) {
      this.bench = await this.desk.openWithPanel(ticket(record));
      this.panel.page.setDefaultTimeout(PATIENCE_MS);
    }
    await this.at.page.evaluate((url) => history.pushState(null, '', url), ticket(record));
  }

  /** Goes on with the same record in another tab of the window. */
  async changeTab(): Promise<void> {
    const { page, panel } = this.at;
    const other = await this.desk.browser.open(ticket(this.record));
    await page.close();
    this.bench = { page: other, panel };
  }

  async setOffline(isOffline: boolean): Promise<void> {
    this.isOffline = isOffline;
    await this.desk.browser.setOffline(isOffline);
  }

  /** The browser ends and is started again. */
  async restart(how: 'stop' | 'kill'): Promise<void> {
    await this.desk.browser.restart(how);
    this.bench = undefined;
    await this.goTo(this.record);
  }

  /** Ends the service worker, whatever it does just now. */
  async killServiceWorker(): Promise<void> {
    const session = await this.panel.page.context().newCDPSession(this.panel.page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Has the service worker pull now, rather than in some minutes. */
  async pull(): Promise<void> {
    await ringAlarm(this.panel.page, 'pull');
  }

  /** What the panel says of the record. */
  async shown(): Promise<{ record: string; isComplete: boolean; steps: ShownStep[] }> {
    const [heading, isComplete, steps] = await Promise.all([
      this.panel.pageName.textContent(),
      this.aid.getByText(/^Completed /).isVisible(),
      this.aid.getByRole('checkbox').evaluateAll((boxes) =>
        boxes.map((box) => ({
          title: box.closest('label')?.textContent?.trim() ?? '',
          ticked: (box as HTMLInputElement).checked,
          skipped: box.closest('li')?.textContent?.includes('Skipped: ') ?? false,
        })),
      ),
    ]);
    return { record: heading?.split(' ').at(-1) ?? '', isComplete, steps };
  }

  async expectShown(record: string, isComplete: boolean, steps: ShownStep[], after: string): Promise<void> {
    await expect
      .poll(() => this.shown(), { message: after, intervals: LOOKS })
      .toEqual({ record, isComplete, steps });
  }
}
