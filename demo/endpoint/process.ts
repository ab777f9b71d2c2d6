import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ended, signalChild, startChild, stopChild } from '../child.ts';
import { until } from '../until.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'server', 'cli', 'main.ts');

export type EndpointSettings = {
  /** SQLite file. */
  file: string;
  /** A free one is taken where it is absent. */
  port?: number;
  /** More environment variables of the endpoint. */
  env?: Record<string, string>;
  /** Root of the source tree to run; this one where it is absent. */
  root?: string;
};

export type EndpointProcess = {
  /** Its origin, without a trailing slash. */
  url: string;
  port: number;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
};

/** @returns a TCP port of this machine that nobody listens on */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no TCP port was given');
  return address.port;
}

function environment({ file, env }: EndpointSettings): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: '',
    ALONGSIDE_SQLITE_FILE: file,
    // It shares its machine with browsers, which starve it for moments; turning devices away would not help them.
    ALONGSIDE_MAX_DELAY_MS: '0',
    ...env,
  };
}

/**
 * Puts the sample workspace into a database, made where it is absent.
 *
 * @param file SQLite file
 * @throws with what the command said, when it fails
 */
export async function seedSample(file: string): Promise<void> {
  const child = startChild(process.execPath, [CLI, 'seed', '--sample'], {
    env: environment({ file }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await ended(child);
  if (child.exitCode !== 0) throw new Error(`Seeding the sample workspace failed:\n${said}`);
}

/**
 * Starts the endpoint as a program of its own and waits until it is ready.
 *
 * @throws when it is not ready in time, with the end of its log
 */
export async function startEndpoint(settings: EndpointSettings): Promise<EndpointProcess> {
  const port = settings.port ?? (await freePort());
  const child = startChild(process.execPath, [join(settings.root ?? ROOT, 'server', 'main.ts')], {
    env: { ...environment(settings), HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const keep = (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-4000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const url = `http://127.0.0.1:${port}`;
  await until('the endpoint', () => ready(url, child.exitCode !== null)).catch(async (error: Error) => {
    await stopChild(child);
    throw new Error(`${error.message}\n${log}`);
  });
  return {
    url,
    port,
    stop: () => stopChild(child),
    async kill() {
      signalChild(child, 'SIGKILL');
      await ended(child);
    },
  };
}

async function ready(url: string, hasEnded: boolean): Promise<true | undefined> {
  if (hasEnded) throw new Error('The endpoint ended at its start');
  const answer = await fetch(`${url}/readyz`).catch(() => undefined);
  return answer?.ok ? true : undefined;
}
