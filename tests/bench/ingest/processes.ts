import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import type { Order, Outcome } from './load.ts';

export type Serving = { port: number; stop: () => Promise<void> };

const RETRY_MS = 50;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * Runs a server script in its own process until it answers.
 *
 * @param log file that takes its output, as a service manager would
 */
export async function serveIn(
  script: string,
  log: string,
  environment: Record<string, string>,
): Promise<Serving> {
  const port = await freePort();
  const output = await open(log, 'w');
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', output.fd, 'inherit'],
  });
  const ended = once(child, 'exit');
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`${script} ended before it listened`);
    await after(RETRY_MS);
  }
  return {
    port,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await output.close();
    },
  };
}

/** Has the load generator, in its own process, carry out an order. */
export async function load(order: Order): Promise<Outcome> {
  const child = fork(new URL('./load.ts', import.meta.url));
  child.send(order);
  const [outcome] = await once(child, 'message');
  return outcome;
}
