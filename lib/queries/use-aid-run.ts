import { useCallback, useEffect, useRef, useState } from 'react';
import type { Aid } from '../contracts/aid.ts';
import type { AidRun } from '../domain/content/aid-run.ts';
import { type AidOnRecord, type Decide, workOnAid } from '../usecases/panel/work-on-aid.ts';
import { useServices, useSession } from './services.ts';
import { useAct } from './use-act.ts';
import { useLive, valueIn } from './use-live.ts';

type Run = AidRun | undefined;
type Read = { began: number; run: Run };
type Expected = {
  /** A run that has it already stays as it is. */
  change: (run: Run) => Run;
  /** The reads that had begun when it was stored; `undefined` until then. */
  storedAfter: number | undefined;
};

/** A read that began before may come behind: what it lacks is not taken back by it. */
const isIn = ({ change, storedAfter }: Expected, { began, run }: Read): boolean =>
  storedAfter !== undefined && (began > storedAfter || change(run) === run);

/** Does something with the aid at hand; what comes of it shows in the run. */
export type Perform<A extends Aid> = (decide: Decide<A>) => void;

/**
 * The run of an aid on a record, and what is done with it. Two windows on one record agree.
 *
 * A tick must show at once, though it is safe only some milliseconds later: the run shows what an act will lead to
 * until this device has stored it, and takes it back where that fails.
 */
export function useAidRun<A extends Aid>(on: AidOnRecord<A>) {
  const { account, work } = useSession();
  const { clock } = useServices();
  const { failed, act } = useAct();
  const key = JSON.stringify([account.workspace.id, on.aid.id, on.recordKey]);
  const reads = useRef(0);
  const read = async (): Promise<Read> => {
    reads.current += 1;
    const began = reads.current;
    return { began, run: await work.run(on.aid.id, on.recordKey) };
  };
  const stored = valueIn(useLive(key, read));
  const [expected, setExpected] = useState<readonly Expected[]>([]);
  useEffect(() => {
    if (stored) setExpected((all) => all.filter((each) => !isIn(each, stored)));
  }, [stored]);

  const expect = useCallback(async (change: Expected['change'], done: Promise<unknown>) => {
    const entry: Expected = { change, storedAfter: undefined };
    setExpected((all) => [...all, entry]);
    try {
      await done;
      entry.storedAfter = reads.current;
    } catch (error) {
      setExpected((all) => all.filter((each) => each !== entry));
      throw error;
    }
  }, []);
  /** For what can be stored twice and looks the same. */
  const perform: Perform<A> = (decide) => {
    const { foresee, stored: done } = workOnAid(work, clock, on, decide);
    act(expect(foresee, done));
  };
  /** Shows once it is stored. */
  const performOnce: Perform<A> = (decide) => act(workOnAid(work, clock, on, decide).stored);

  const run = expected.reduce<Run>((before, { change }) => change(before), stored?.run);
  return { loaded: stored !== undefined, run, failed, perform, performOnce };
}
