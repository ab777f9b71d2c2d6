import { useEffect, useMemo, useState } from 'react';
import type { Aid } from '../contracts/aid.ts';
import type { OpaqueId } from '../contracts/ids.ts';
import type { AidMark } from '../usecases/ports/aid-marks.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** What this person did with each aid, apart from any record, by aid; `undefined` until it is read. */
export function useAidMarks(): ReadonlyMap<OpaqueId, AidMark> | undefined {
  const { account, marks } = useSession();
  const all = valueIn(useLive(`marks of ${account.workspace.id}`, () => marks.all()));
  return useMemo(() => all && new Map(all.map((mark) => [mark.aid, mark])), [all]);
}

/** Marks aids. Each promise resolves once the mark is stored. */
export function useMarkAid() {
  const { marks } = useSession();
  const { clock } = useServices();
  return useMemo(() => {
    const change = (aid: OpaqueId, fields: Partial<AidMark>) =>
      marks.change(aid, (mark) => ({ ...mark, ...fields }));
    return {
      pin: (aid: OpaqueId) => change(aid, { pinnedAt: clock.now().toISOString() }),
      unpin: (aid: OpaqueId) => change(aid, { pinnedAt: undefined }),
      /** Its body was opened by hand, or it was worked on. */
      opened: (aid: OpaqueId) => change(aid, { openedAt: clock.now().toISOString() }),
      /** Its body is before this person's eyes. */
      seen: (aid: OpaqueId, version: number) => change(aid, { seenVersion: version }),
    };
  }, [marks, clock]);
}

/**
 * Whether this person has never had an aid before their eyes; `undefined` until that is known, and then as it was when
 * it became known. An aid that is open counts as seen.
 */
export function useFirstLook({ id, version }: Aid, open: boolean): boolean | undefined {
  const marks = useAidMarks();
  const { seen } = useMarkAid();
  const [first, setFirst] = useState<boolean>();
  const mark = marks?.get(id);
  if (marks && first === undefined) {
    setFirst(mark?.seenVersion === undefined && mark?.openedAt === undefined);
  }
  const isNews = marks !== undefined && mark?.seenVersion !== version;
  useEffect(() => {
    // Where it cannot be stored, the aid is as new the next time.
    if (open && isNews) seen(id, version).catch(() => undefined);
  }, [open, isNews, seen, id, version]);
  return first;
}
