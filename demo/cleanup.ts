type Undo = () => Promise<void> | void;

const EXIT_CODE: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** What was started and must be ended, last first, however the program comes to its end. */
export class Cleanup {
  #undos: Undo[] = [];
  #running: Promise<void> | undefined;

  add(undo: Undo): void {
    this.#undos.push(undo);
  }

  /** Ends everything once; one failure does not keep the rest from ending. */
  run(): Promise<void> {
    this.#running ??= this.#undoAll();
    return this.#running;
  }

  /** Ends everything and then this process when it is told to stop, as by Ctrl-C. */
  onSignals(say: (line: string) => void): void {
    for (const [signal, code] of Object.entries(EXIT_CODE)) {
      process.once(signal, async () => {
        say('Stopping');
        await this.run();
        process.exit(code);
      });
    }
  }

  async #undoAll(): Promise<void> {
    for (const undo of this.#undos.toReversed()) {
      try {
        await undo();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
  }
}
