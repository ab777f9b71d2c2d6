import { browser } from 'wxt/browser';

const PERMISSION = { permissions: ['notifications' as const] };
const MARK = 'reminder';

/** There only where the person allowed it; that may happen at any time. */
const { notifications: atStart } = browser as Partial<typeof browser>;
const notifications = () => (browser as Partial<typeof browser>).notifications ?? atStart;

type Notification = {
  /** What it is about; one that is about the same takes its place. */
  about: string;
  /** The window in front, which a click goes to. */
  window: number | undefined;
  title: string;
  message: string;
};

/** Shows one without a sound, which leaves by itself. Nothing where that is not allowed. */
export async function notifyQuietly({ about, window, title, message }: Notification): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await notifications()?.create([MARK, window ?? '', about].join(' '), {
    type: 'basic',
    iconUrl,
    title,
    message,
    silent: true,
    requireInteraction: false,
  });
}

/**
 * Calls back when one is clicked. Only synchronously at the start of the worker, or the browser does not wake it.
 *
 * @param listener gets the window that was in front when it was shown; must ask for the panel before it waits for anything
 */
export function onNotificationClick(listener: (window: number | undefined) => void): void {
  let isListening = false;
  const listen = () => {
    const api = notifications();
    if (!api || isListening) return;
    isListening = true;
    api.onClicked.addListener((id) => {
      const [mark, window = ''] = id.split(' ');
      if (mark !== MARK) return;
      void api.clear(id);
      listener(window === '' ? undefined : Number(window));
    });
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}

/** Whether the browser may show notifications, as the person decides. */
export const notificationAccess = {
  isGranted: () => browser.permissions.contains(PERMISSION),
  /** Asks the person; only while a click is handled. */
  request: () => browser.permissions.request(PERMISSION),
};
