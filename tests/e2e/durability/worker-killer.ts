import type { CDPSession, Page } from '@playwright/test';

type Status = 'stopped' | 'starting' | 'running' | 'stopping';
type Versions = { versions: { runningStatus: string }[] };

const PATIENCE_MS = 10_000;

/** Kills the extension's service worker, as the browser does whenever it likes. */
export class WorkerKiller {
  #kills = 0;
  #status: string | undefined;
  #waiting = new Map<Status, () => void>();
  readonly #session: CDPSession;
  readonly #wake: () => Promise<unknown>;

  private constructor(session: CDPSession, wake: () => Promise<unknown>) {
    this.#session = session;
    this.#wake = wake;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }: Versions) => {
      const [version] = versions;
      if (version) this.#heard(version.runningStatus);
    });
  }

  /**
   * @param page any page of the extension
   * @param wake does something that the worker listens to
   */
  static async aim(page: Page, wake: () => Promise<unknown>): Promise<WorkerKiller> {
    const session = await page.context().newCDPSession(page);
    const killer = new WorkerKiller(session, wake);
    await session.send('ServiceWorker.enable');
    return killer;
  }

  /** How often a running worker was ended. */
  get kills(): number {
    return this.#kills;
  }

  /**
   * Wakes the worker and ends it amid its work.
   *
   * @param moment resolves when it is time
   */
  async kill(moment: Promise<unknown>): Promise<void> {
    const running = this.#status === 'running' ? undefined : this.#until('running');
    await this.#wake();
    await running;
    await moment;
    const stopped = this.#until('stopped');
    await this.#session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    this.#kills += 1;
  }

  #until(status: Status): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the worker is not ${status}`)), PATIENCE_MS);
      this.#waiting.set(status, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #heard(status: string): void {
    this.#status = status;
    this.#waiting.get(status as Status)?.();
    this.#waiting.delete(status as Status);
  }
}
