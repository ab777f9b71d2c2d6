import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** Firefox gives an extension a random address; this one is set beforehand, so that its pages can be opened. */
const EXTENSION_UUID = '6a2f4a43-7d3c-4b35-9a51-0d7b6f9a1c11';
const EXTENSION_ID = 'alongside@alongside.example';

function preferences(proxyPort: number): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
    // Host access is granted without the prompt, which only a person can answer; the click is still needed.
    'extensions.webextOptionalPermissionPrompts': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
  };
}

/** A Firefox with the extension in it. */
export class FirefoxDesk {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  /**
   * @param executable path of the program
   * @param extension folder of the unpacked extension
   * @param proxyPort port of the proxy on this machine that leads to the look-alike pages
   */
  static async open(executable: string, extension: string, proxyPort: number): Promise<FirefoxDesk> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executable,
      headless: true,
      acceptInsecureCerts: true,
      // Without it no page of an extension may be navigated to.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: preferences(proxyPort),
    });
    await browser.installExtension(extension);
    return new FirefoxDesk(browser);
  }

  async open(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url);
    return page;
  }

  /** Opens a page of the extension in a tab. */
  async openExtensionPage(file: string): Promise<Page> {
    const page = await this.#browser.newPage();
    // The tab changes its process on the way, and the protocol tells of no load then.
    await page.goto(`moz-extension://${EXTENSION_UUID}/${file}`, { waitUntil: [] });
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
