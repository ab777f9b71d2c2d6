import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EndpointProcess, startEndpoint } from '../../../demo/endpoint/process.ts';
import { refusedCount, storedEvents } from '../../../demo/endpoint/stored-events.ts';
import type { AlongsideEvent } from '../../../lib/contracts/event.ts';
import { RecordingProxy } from './recording-proxy.ts';

/** Far above what a person does, so that a test's haste is never refused. */
const LIMITS = {
  ALONGSIDE_REQUESTS_PER_MINUTE: '100000',
  ALONGSIDE_ENROLMENTS_PER_MINUTE: '10000',
  ALONGSIDE_LOG_LEVEL: 'warn',
};

/** A real endpoint on a database of its own, behind a recording proxy. It keeps port and data between starts. */
export class TestEndpoint {
  readonly file: string;
  readonly proxy: RecordingProxy;
  #process: EndpointProcess | undefined;
  readonly #folder: string;
  readonly #port: number;

  private constructor(folder: string, file: string, process: EndpointProcess, proxy: RecordingProxy) {
    this.#folder = folder;
    this.file = file;
    this.#process = process;
    this.#port = process.port;
    this.proxy = proxy;
  }

  /** @param seeded database to start from; it is copied */
  static async launch(seeded: string): Promise<TestEndpoint> {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-endpoint-'));
    const file = join(folder, 'endpoint.db');
    copyFileSync(seeded, file);
    const process = await startEndpoint({ file, env: LIMITS });
    return new TestEndpoint(folder, file, process, await RecordingProxy.start(process.url));
  }

  /** Where devices join: the proxy's origin. */
  get url(): string {
    return this.proxy.url;
  }

  /** @param root source tree of another version to run */
  async start(root?: string): Promise<void> {
    const settings = { file: this.file, port: this.#port, env: LIMITS, ...(root !== undefined && { root }) };
    this.#process ??= await startEndpoint(settings);
  }

  async stop(): Promise<void> {
    await this.#process?.stop();
    this.#process = undefined;
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.#process?.kill();
    this.#process = undefined;
  }

  /** Every event that it holds, by install and `seq`. */
  events(): AlongsideEvent[] {
    return storedEvents(this.file);
  }

  /** How many events it refused. */
  refused(): number {
    return refusedCount(this.file);
  }

  async dispose(): Promise<void> {
    await this.proxy.close();
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
