import type { Pace } from '../../usecases/ports/pace.ts';

/** Longest stretch of work without a rest, in ms; half of what people notice while they type. */
const SLICE_MS = 4;

/** Runs a generator to its end, with a rest whenever a slice is over. */
export async function inSlices<T>(steps: Generator<undefined, T>, { now, rest }: Pace): Promise<T> {
  let since = now();
  let step = steps.next();
  while (!step.done) {
    if (now() - since >= SLICE_MS) {
      await rest();
      since = now();
    }
    step = steps.next();
  }
  return step.value;
}
