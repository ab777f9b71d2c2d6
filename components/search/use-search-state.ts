import { useMemo, useState } from 'react';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { SearchOptions } from '../../lib/domain/search/rank.ts';
import { FOUND_KINDS, type FoundKind } from '../../lib/domain/search/searchable.ts';

/** Hits that are shown first, and how many more each time somebody asks. */
const PORTION = 20;

/** What is searched for, in what, and which of the hits Enter would open. */
export function useSearchState(pageAids: readonly OpaqueId[]) {
  const [text, setText] = useState('');
  const [kinds, setKinds] = useState<ReadonlySet<FoundKind>>(new Set());
  const [onPageOnly, setOnPageOnly] = useState(false);
  const [limit, setLimit] = useState(PORTION);
  const [active, setActive] = useState(0);
  const pageKey = JSON.stringify(pageAids);
  const here = useMemo(() => new Set<OpaqueId>(JSON.parse(pageKey)), [pageKey]);
  const isPageChosen = onPageOnly && here.size > 0;
  const options = useMemo(
    (): SearchOptions => ({ pageAids: here, onPageOnly: isPageChosen, kinds, limit }),
    [here, isPageChosen, kinds, limit],
  );
  const fromTheTop = () => {
    setLimit(PORTION);
    setActive(0);
  };
  return {
    text,
    options,
    active,
    setActive,
    type(typed: string) {
      setText(typed);
      fromTheTop();
    },
    toggleKind(kind: FoundKind) {
      setKinds((before) => new Set(FOUND_KINDS.filter((each) => before.has(each) !== (each === kind))));
      fromTheTop();
    },
    togglePage() {
      setOnPageOnly((before) => !before);
      fromTheTop();
    },
    /** Takes all filters away. */
    widen() {
      setKinds(new Set());
      setOnPageOnly(false);
      fromTheTop();
    },
    more: () => setLimit((before) => before + PORTION),
  };
}
