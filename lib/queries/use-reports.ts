import { useState } from 'react';
import type { OpaqueId } from '../contracts/ids.ts';
import type { ErrorReport } from '../domain/content/aid-acts.ts';
import type { AidOnRecord } from '../usecases/panel/work-on-aid.ts';
import { useAidWork } from './use-aid-run.ts';

/** What was reported about an aid from this surface, by step; `''` is the aid as a whole. */
export type Reported = Readonly<Record<OpaqueId, 'reported' | 'escalated'>>;

/** Reporting problems with an aid on a record, and what was reported so far. */
export function useReports(on: AidOnRecord) {
  const work = useAidWork();
  const [reported, setReported] = useState<Reported>({});
  const report = async (problem: ErrorReport, { escalate }: { escalate: boolean }) => {
    const id = await work.report(on, problem);
    if (escalate) await work.escalate(on, problem.step, id);
    setReported((before) => ({ ...before, [problem.step ?? '']: escalate ? 'escalated' : 'reported' }));
  };
  return { reported, report };
}
