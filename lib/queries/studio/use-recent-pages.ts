import { useEffect, useState } from 'react';
import { recentPages } from '../../platform/recent-pages.ts';
import { useSession } from '../services.ts';

/** Addresses of the pages that this admin was on last, newest first; `undefined` until they are read. */
export function useRecentPages(): readonly string[] | undefined {
  const { account } = useSession();
  const workspace = account.workspace.id;
  const [pages, setPages] = useState<readonly string[]>();
  useEffect(() => {
    let current = true;
    const read = async () => {
      const found = await recentPages.list(workspace);
      if (current) setPages(found);
    };
    void read();
    const stop = recentPages.onChange(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, [workspace]);
  return pages;
}
