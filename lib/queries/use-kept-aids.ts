import { useMemo, useState } from 'react';
import type { Aid } from '../contracts/aid.ts';
import { keptAids } from '../usecases/panel/kept-aids.ts';
import { useAidMarks } from './use-aid-marks.ts';
import { useLibraryAids } from './use-library-aids.ts';
import type { PageAids } from './use-page-aids.ts';

/** What this person keeps at hand beside the aids of the page; `undefined` until it is read. */
export function useKeptAids(page: PageAids | undefined) {
  const marks = useAidMarks();
  const kept = useMemo(() => {
    const here = new Set((page?.aids ?? []).map(({ aid }) => aid.id));
    return keptAids(marks?.values() ?? [], here);
  }, [marks, page]);
  const found = useLibraryAids([...kept.pinned, ...kept.recent]);
  if (!marks || !found) return undefined;
  const those = (ids: readonly string[]) => found.filter(({ aid }) => ids.includes(aid.id));
  return { pinned: those(kept.pinned), recent: those(kept.recent) };
}

/**
 * Whether an aid has come in another version since this person had it before their eyes. Looking at it does not take
 * that back as long as it is shown.
 */
export function useIsNewVersion({ id, version }: Aid): boolean {
  const marks = useAidMarks();
  const [before, setBefore] = useState<{ version: number | undefined }>();
  if (marks && !before) setBefore({ version: marks.get(id)?.seenVersion });
  return before?.version !== undefined && version > before.version;
}
