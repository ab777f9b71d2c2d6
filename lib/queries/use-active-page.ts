import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ActivePage } from '../usecases/ports/active-pages.ts';
import { useServices } from './services.ts';

/** The page in front in this window; `undefined` until the browser has said. */
export function useActivePage(): ActivePage | 'none' | undefined {
  const { pages } = useServices();
  const [page, setPage] = useState<ActivePage | 'none'>();
  // At once: React's own turn would come behind whatever else this thread has been asked for.
  useLayoutEffect(() => pages.follow((found) => flushSync(() => setPage(found ?? 'none'))), [pages]);
  return page;
}
