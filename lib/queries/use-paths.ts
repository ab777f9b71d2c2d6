import { readLearning } from '../usecases/learning/read-learning.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** What is assigned to this person and how far they are; `undefined` until it is read. */
export function usePaths() {
  const { account, content } = useSession();
  const { clock } = useServices();
  return valueIn(
    useLive(`learning of ${account.workspace.id}`, () => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      return readLearning(content, async () => new Map(), { now: clock.now(), timeZone });
    }),
  );
}
