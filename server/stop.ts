/** The parts of a process that stopping needs. */
export type StoppableProcess = Pick<NodeJS.Process, 'on' | 'exit'>;

/**
 * Stops in order on SIGTERM and SIGINT, once: requests under way and pending commits are finished, then the
 * process ends with 0. What takes longer than the grace ends it with 1.
 *
 * @param stop finishes everything
 * @param graceMs how long that may take, ms
 */
export function stopOnSignal(process: StoppableProcess, stop: () => Promise<void>, graceMs: number): void {
  let stopping = false;
  const onSignal = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), graceMs).unref();
    try {
      await stop();
      process.exit(0);
    } catch {
      process.exit(1);
    }
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
