import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { until } from '../until.ts';
import { extensionIdOf } from './extension-id.ts';
import type { BrowserSettings } from './flags.ts';
import { widenPanel } from './panel-width.ts';
import { type BrowserProcess, startBrowser } from './process.ts';

const PANEL_FILE = 'sidepanel.html';
const POPUP_FILE = 'popup.html';
const WELCOME_FILE = 'welcome.html';
const CLOSE_GRACE_MS = 5_000;

export type SessionSettings = Omit<BrowserSettings, 'profile'> & {
  executable: string;
  /** Kept between starts; a fresh one is made where it is absent, and removed at the end. */
  profile?: string;
  /** How wide the docked panel is with its frame, in CSS pixels; else as the browser has it. */
  panelWidth?: number;
};

/** The id of the browser window a page lies in, as `chrome.windows` counts. */
export async function windowOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.detach();
  return windowId;
}

/**
 * A running browser with the extension, driven over its DevTools protocol. A docked panel is told of only to those
 * who connect after it was opened, so each docking makes a connection of its own; all of them end with the browser.
 */
export class BrowserSession {
  readonly extensionId: string;
  readonly profile: string;
  readonly #settings: SessionSettings;
  #process: BrowserProcess | undefined;
  #connections: Browser[] = [];
  #offline = false;

  private constructor(settings: SessionSettings) {
    this.#settings = settings;
    this.profile = settings.profile ?? mkdtempSync(join(tmpdir(), 'alongside-profile-'));
    this.extensionId = extensionIdOf(settings.extension);
    if (settings.panelWidth) widenPanel(this.profile, settings.panelWidth);
  }

  static async start(settings: SessionSettings): Promise<BrowserSession> {
    const session = new BrowserSession(settings);
    await session.#launch();
    return session;
  }

  /** Tabs of the browser. */
  get context(): BrowserContext {
    return this.#contextOf(this.#connections[0]);
  }

  /** Resolves when the browser has gone, whoever ended it. */
  get ended(): Promise<void> {
    return this.#running.ended;
  }

  /** Address of a page of the extension. */
  extensionUrl(file: string): string {
    return `chrome-extension://${this.extensionId}/${file}`;
  }

  async open(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** The page that a fresh install opens by itself, over whatever is in front. */
  firstRun(): Promise<Page> {
    const url = this.extensionUrl(WELCOME_FILE);
    return until('the first-run page', () => this.context.pages().find((page) => page.url() === url));
  }

  /** Opens a page in a window of its own. */
  async openWindow(url: string): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    const session = await this.#browser.newBrowserCDPSession();
    await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    await session.detach();
    const page = await opened;
    await page.goto(url);
    return page;
  }

  /** Opens a page in a context of its own, where no extension runs. */
  async openWithoutExtensions(url: string): Promise<Page> {
    const page = await (await this.#browser.newContext()).newPage();
    await page.goto(url);
    return page;
  }

  /**
   * Docks the side panel in a page's window, through the popup's own button, and brings the page to the front again.
   *
   * @param beside the page whose window gets it
   * @param openPanel presses the button on the popup page it is given
   */
  async dockPanel(beside: Page, openPanel: (popup: Page) => Promise<void>): Promise<Page> {
    const windowId = await windowOf(beside);
    const popup = await this.open(this.extensionUrl(POPUP_FILE));
    if ((await windowOf(popup)) !== windowId) {
      await popup.evaluate(`chrome.tabs.getCurrent().then(async (tab) => {
        await chrome.tabs.move(tab.id, { windowId: ${windowId}, index: -1 });
        await chrome.tabs.update(tab.id, { active: true });
      })`);
      await popup.reload();
    }
    await openPanel(popup);
    const panel = await this.panelOf(windowId);
    if (!popup.isClosed()) await popup.close();
    await beside.bringToFront();
    return panel;
  }

  /** The panel docked in a window, when it is there. */
  panelOf(windowId: number): Promise<Page> {
    return until(`the panel of window ${windowId}`, async () => {
      const newest = this.#connections.at(-1);
      const allKnown = newest && this.#panelsOf(newest).length === (await this.panelCount());
      return this.#panelIn(allKnown ? newest : await this.#connect(), windowId);
    });
  }

  /**
   * Opens the toolbar's own popup over a page, as a click on its button does. It closes itself once another window or tab
   * comes to the front.
   */
  async openToolbarPopup(over: Page): Promise<Page> {
    const onlooker = await this.open(this.extensionUrl(WELCOME_FILE));
    await over.bringToFront();
    await onlooker.evaluate('chrome.action.openPopup()');
    const popup = await until('the popup', async () => {
      const pages = this.#contextOf(await this.#connect()).pages();
      return pages.find((page) => page.url() === this.extensionUrl(POPUP_FILE));
    });
    await onlooker.close();
    return popup;
  }

  /** How many panels are docked, in all windows. */
  async panelCount(): Promise<number> {
    const session = await this.#browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    return targetInfos.filter((target) => this.#isPanel(target.url)).length;
  }

  /** Cuts every page and worker off the network, or joins them to it again. */
  async setOffline(offline: boolean): Promise<void> {
    this.#offline = offline;
    for (const connection of this.#connections) await this.#contextOf(connection).setOffline(offline);
  }

  /** Starts it again with the same profile, after an orderly end or a SIGKILL of all its processes. */
  async restart(how: 'stop' | 'kill' = 'stop'): Promise<void> {
    await this.#end(how);
    await this.#launch();
  }

  /** Ends it in order, if it still runs, and removes a profile that was made for it. */
  async close(): Promise<void> {
    if (this.#process) await this.#end('stop');
    if (!this.#settings.profile) rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  get #running(): BrowserProcess {
    if (!this.#process) throw new Error('The browser is not running');
    return this.#process;
  }

  get #browser(): Browser {
    const [browser] = this.#connections;
    if (!browser) throw new Error('The browser is not running');
    return browser;
  }

  #contextOf(connection: Browser | undefined): BrowserContext {
    const context = connection?.contexts()[0];
    if (!context) throw new Error('The browser is not running');
    return context;
  }

  async #launch(): Promise<void> {
    const { executable, ...settings } = this.#settings;
    this.#process = await startBrowser(executable, { ...settings, profile: this.profile });
    await this.#connect();
  }

  async #connect(): Promise<Browser> {
    const connection = await chromium.connectOverCDP(this.#running.devtools);
    this.#connections.push(connection);
    if (this.#offline) await this.#contextOf(connection).setOffline(true);
    return connection;
  }

  async #end(how: 'stop' | 'kill'): Promise<void> {
    if (how === 'stop') await this.#askToClose();
    await this.#running[how]();
    await Promise.all(this.#connections.map((connection) => connection.close()));
    this.#connections = [];
    this.#process = undefined;
  }

  /** A signal would end it before everything is written; being asked, it closes as by its own menu. */
  async #askToClose(): Promise<void> {
    const session = await this.#browser.newBrowserCDPSession();
    // The answer may be lost with the connection.
    await session.send('Browser.close').catch(() => undefined);
    await Promise.race([this.#running.ended, pause(CLOSE_GRACE_MS, undefined, { ref: false })]);
  }

  #isPanel(url: string): boolean {
    return url.startsWith(this.extensionUrl(PANEL_FILE));
  }

  #panelsOf(connection: Browser): Page[] {
    return this.#contextOf(connection)
      .pages()
      .filter((page) => this.#isPanel(page.url()));
  }

  async #panelIn(connection: Browser, windowId: number): Promise<Page | undefined> {
    for (const page of this.#panelsOf(connection)) {
      const own = await page.evaluate<number>('chrome.windows.getCurrent().then((found) => found.id)');
      if (own === windowId) return page;
    }
    return undefined;
  }
}
