import type { Pace } from '../../usecases/ports/pace.ts';

/** Longest stretch of work without a rest, in ms; half of what people notice while they type. */
const SLICE_MS = 4;

/** Steps between two looks at the clock: a step is short, and looking costs. */
const STEPS_AT_ONCE = 16;

/** Runs a generator to its end, with a rest whenever a slice is over. */
export async function inSlices<T>(steps: Generator<undefined, T>, { now, rest }: Pace): Promise<T> {
  let since = now();
  let step = steps.next();
  for (let count = 1; !step.done; count += 1) {
    if (count % STEPS_AT_ONCE === 0 && now() - since >= SLICE_MS) {
      await rest();
      since = now();
    }
    step = steps.next();
  }
  return step.value;
}
