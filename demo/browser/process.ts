import type { ChildProcess } from 'node:child_process';
import { ended, signalChild, startChild, stopChild } from '../child.ts';
import { type BrowserSettings, browserFlags } from './flags.ts';

const START_TIMEOUT_MS = 30_000;

export type BrowserProcess = {
  /** WebSocket address of its DevTools protocol. */
  devtools: string;
  /** Ends it as a crash or a power cut would: the whole process group at once. */
  kill(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
  ended: Promise<void>;
};

function devtoolsOf(child: ChildProcess, executable: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const giveUp = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`${executable} ${why}\n${output.slice(-2000)}`));
    };
    const timer = setTimeout(() => giveUp('did not start in time'), START_TIMEOUT_MS);
    child.once('error', (error) => giveUp(error.message));
    child.once('exit', (code) => giveUp(`ended with ${code}`));
    child.stderr?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/**
 * Starts the browser and waits until it can be driven.
 *
 * @param executable path of the program
 * @throws when it ends or does not listen in time, with the end of what it said
 */
export async function startBrowser(executable: string, settings: BrowserSettings): Promise<BrowserProcess> {
  const child = startChild(executable, browserFlags(settings), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...(settings.display && { DISPLAY: settings.display }),
      // On Linux the environment goes before the flag.
      ...(settings.language && { LANGUAGE: settings.language }),
    },
  });
  const devtools = await devtoolsOf(child, executable).catch(async (error) => {
    await stopChild(child);
    throw error;
  });
  return {
    devtools,
    async kill() {
      signalChild(child, 'SIGKILL');
      await ended(child);
    },
    stop: () => stopChild(child),
    ended: ended(child),
  };
}
