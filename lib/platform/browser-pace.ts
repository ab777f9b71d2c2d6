import type { Pace } from '../usecases/ports/pace.ts';

export const browserPace: Pace = {
  now: () => performance.now(),
  rest: () => new Promise((resolve) => setTimeout(resolve)),
};
