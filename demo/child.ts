import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';

const ON_WINDOWS = process.platform === 'win32';

/**
 * Starts a program in a process group of its own, so that it can be ended with everything that it starts in turn.
 */
export function startChild(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(command, args, { stdio: 'ignore', ...options, detached: !ON_WINDOWS });
}

/** Resolves when the program has ended; at once if it already has. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Sends a signal to a program and to all that it started. A group that is gone already is no error. */
export function signalChild(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (ON_WINDOWS) execFileSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (!ON_WINDOWS && (error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Ends a program and all that it started: asks first, then insists.
 *
 * @param graceMs how long it may take to end by itself, in milliseconds
 */
export async function stopChild(child: ChildProcess, graceMs = 5_000): Promise<void> {
  signalChild(child, 'SIGTERM');
  const insist = setTimeout(() => signalChild(child, 'SIGKILL'), graceMs);
  await ended(child);
  clearTimeout(insist);
  signalChild(child, 'SIGKILL');
}
