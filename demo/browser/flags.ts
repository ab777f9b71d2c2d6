export type BrowserSettings = {
  /** Folder of the browser profile. */
  profile: string;
  /** Folder of the unpacked extension. */
  extension: string;
  pages: { port: number; spki: string };
  headless: boolean;
  /** X display to open windows on, where it is not the one of the environment. */
  display?: string;
  /** BCP 47 tag of the language that the browser speaks, where it is not the one of the system. */
  language?: string;
  /** Where the browser writes every network event of its life, as JSON. */
  netLog?: string | undefined;
};

/** Hosts that the look-alike pages are served under. */
const MAPPED_HOSTS = ['*.zendesk.com', '*.lightning.force.com', '*.example'];

/** Nothing of the browser's own may talk to anybody, nor ask anything at the start. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
  '--password-store=basic',
  '--use-mock-keychain',
  '--metrics-recording-only',
];

/**
 * The command line of a browser with the extension, whose look-alike pages answer under their real host names and
 * which can reach nothing but this machine.
 */
export function browserFlags(settings: BrowserSettings): string[] {
  const { profile, extension, pages, headless, netLog, language } = settings;
  const maps = MAPPED_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${pages.port}`);
  return [
    ...QUIET,
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    `--load-extension=${extension}`,
    `--disable-extensions-except=${extension}`,
    `--host-resolver-rules=${[...maps, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ')}`,
    `--ignore-certificate-errors-spki-list=${pages.spki}`,
    '--window-size=1360,860',
    '--force-device-scale-factor=1',
    ...(language ? [`--lang=${language}`] : []),
    ...(headless ? ['--headless=new'] : []),
    // The sandbox of Chromium refuses to start as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(netLog ? [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'] : []),
    'about:blank',
  ];
}

/** Whether a window could not be seen by anybody: no display, or an automated build. */
export function hasNoDisplay(env: Record<string, string | undefined> = process.env): boolean {
  if (env.CI) return true;
  return process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}
