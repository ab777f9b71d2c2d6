import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = 'server/main.ts';

/** Starting takes half as long where the compiled modules are kept. */
const compileCache = { NODE_COMPILE_CACHE: join(tmpdir(), 'alongside-compile-cache') };

export type ServerProcess = {
  child: ChildProcess;
  origin: string;
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | string>;
};

export type Environment = Record<string, string>;

/** Runs a command of the command line to its end. */
export async function runCommand(args: string[], environment: Environment): Promise<number | null> {
  const child = spawn(process.execPath, ['server/cli/main.ts', ...args], {
    env: { ...process.env, ...compileCache, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  return code;
}

/** Starts the real server and waits for the line with its address. */
export async function startServer(environment: Environment): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      ...compileCache,
      HOST: '127.0.0.1',
      ALONGSIDE_LOG_LEVEL: 'silent',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /^Alongside endpoint at (\S+)$/.exec(line)?.[1];
    if (origin) return { child, origin, ended };
  }
  throw new Error(`the server ended before it listened: ${await ended}`);
}
