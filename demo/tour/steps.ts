import type { Moment } from '../picture.ts';

export type StepDone = { title: string; seen: string; ms: number; moment?: Moment };

export type StepResult = {
  /** What was seen, in a sentence for the report. */
  seen: string;
  moment?: Moment;
};

/** Does the tour step by step, one line of progress each, and keeps what was seen. */
export class Steps {
  readonly done: StepDone[] = [];
  readonly #say: (line: string) => void;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** @throws what the step throws, named by the step's title */
  async take(title: string, act: () => Promise<StepResult>): Promise<void> {
    const started = performance.now();
    try {
      const result = await act();
      const ms = Math.round(performance.now() - started);
      this.done.push({ title, ms, ...result });
      this.#say(`${title}: ${result.seen} (${ms} ms)`);
    } catch (error) {
      throw new Error(`"${title}" did not work`, { cause: error });
    }
  }
}
