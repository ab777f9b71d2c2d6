import { useMemo } from 'react';
import { type AidWork, workOnAids } from '../usecases/panel/work-on-aid.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** The run of an aid on a record; `undefined` until it is read. Two windows on one record agree. */
export function useAidRun(aid: string, recordKey: string) {
  const { account, work } = useSession();
  const key = JSON.stringify([account.workspace.id, aid, recordKey]);
  return valueIn(useLive(key, async () => ({ run: await work.run(aid, recordKey) })));
}

export type { AidWork };

/** What a person can do with aids. */
export function useAidWork(): AidWork {
  const { work } = useSession();
  const { clock } = useServices();
  return useMemo(() => workOnAids(work, clock), [work, clock]);
}
