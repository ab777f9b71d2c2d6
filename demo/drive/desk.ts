import type { Page } from '@playwright/test';
import { BrowserSession, type SessionSettings, windowOf } from '../browser/session.ts';
import { PanelPage } from './panel-page.ts';
import { PopupPage } from './popup-page.ts';
import { WelcomePage } from './welcome-page.ts';

/** One person's place of work: a browser with the extension, its tabs and the panel docked beside them. */
export class Desk {
  readonly browser: BrowserSession;

  private constructor(browser: BrowserSession) {
    this.browser = browser;
  }

  static async open(settings: SessionSettings): Promise<Desk> {
    const browser = await BrowserSession.start(settings);
    // Later it would come over a page that is being worked with.
    if (!settings.profile) await browser.firstRun();
    return new Desk(browser);
  }

  /** The first-run page, in a tab of its own. */
  async openWelcome(): Promise<WelcomePage> {
    return new WelcomePage(await this.browser.open(this.browser.extensionUrl('welcome.html')));
  }

  /** The toolbar's popup, in a tab of its own. */
  async openPopup(): Promise<PopupPage> {
    return new PopupPage(await this.browser.open(this.browser.extensionUrl('popup.html')));
  }

  /** The toolbar's popup itself, over a page. */
  async openToolbarPopup(over: Page): Promise<PopupPage> {
    return new PopupPage(await this.browser.openToolbarPopup(over));
  }

  /**
   * Joins a workspace through the first-run page.
   *
   * @param code of the workspace and team
   * @param endpoint its origin
   */
  async join(code: string, endpoint: string): Promise<void> {
    const welcome = await this.openWelcome();
    await welcome.join(code, endpoint);
    await welcome.page.close();
  }

  /** Docks the panel in a page's window and brings the page to the front. */
  async dockPanel(beside: Page): Promise<PanelPage> {
    const panel = await this.browser.dockPanel(beside, (popup) => new PopupPage(popup).openPanel());
    return new PanelPage(panel);
  }

  /** The panel that is docked beside a page already. */
  async panelBeside(page: Page): Promise<PanelPage> {
    return new PanelPage(await this.browser.panelOf(await windowOf(page)));
  }

  /** Opens a page with the panel docked beside it. */
  async openWithPanel(url: string): Promise<{ page: Page; panel: PanelPage }> {
    const page = await this.browser.open(url);
    return { page, panel: await this.dockPanel(page) };
  }
}
