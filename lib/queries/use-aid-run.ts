import { useEffect, useMemo, useState } from 'react';
import type { AidRun } from '../domain/content/aid-run.ts';
import { type AidWork, workOnAids } from '../usecases/panel/work-on-aid.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

export type { AidWork };

type Run = AidRun | undefined;
type Expected = { change: (run: Run) => Run; stored: boolean };

/**
 * The run of an aid on a record. Two windows on one record agree.
 *
 * A tick must show at once, though it is safe only some milliseconds later: `expect` shows what an act will lead
 * to until this device has stored it, and takes it back where that fails.
 */
export function useAidRun(aid: string, recordKey: string) {
  const { account, work } = useSession();
  const key = JSON.stringify([account.workspace.id, aid, recordKey]);
  const stored = valueIn(useLive(key, async () => ({ run: await work.run(aid, recordKey) })));
  const [expected, setExpected] = useState<readonly Expected[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read anew takes the place of what was expected
  useEffect(() => setExpected((all) => all.filter((each) => !each.stored)), [stored]);

  /** @param change must change nothing when it is stored already */
  const expect = async (change: Expected['change'], done: Promise<unknown>) => {
    const entry: Expected = { change, stored: false };
    setExpected((all) => [...all, entry]);
    try {
      await done;
      entry.stored = true;
    } catch (error) {
      setExpected((all) => all.filter((each) => each !== entry));
      throw error;
    }
  };
  const run = expected.reduce<Run>((before, { change }) => change(before), stored?.run);
  return { loaded: stored !== undefined, run, expect };
}

/** What a person can do with aids. */
export function useAidWork(): AidWork {
  const { work } = useSession();
  const { clock } = useServices();
  return useMemo(() => workOnAids(work, clock), [work, clock]);
}
