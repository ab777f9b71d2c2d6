import { useMemo } from 'react';
import { type RecordProgress, recordProgress } from '../usecases/panel/record-progress.ts';
import { useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';
import type { PageAids } from './use-page-aids.ts';

export type { RecordProgress };

/** How far the work on the page's record is; `undefined` until it is read. */
export function useRecordProgress({ aids, recordKey }: PageAids): RecordProgress | undefined {
  const { account, work } = useSession();
  const ids = aids.map(({ aid }) => aid.id);
  const key = JSON.stringify([account.workspace.id, recordKey, ids]);
  const runs = valueIn(useLive(key, () => Promise.all(ids.map((aid) => work.run(aid, recordKey)))));
  return useMemo(
    () => runs && recordProgress(aids.map(({ aid }, index) => ({ aid, run: runs[index] }))),
    [aids, runs],
  );
}
