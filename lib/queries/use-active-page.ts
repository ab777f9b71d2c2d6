import { useLayoutEffect, useState } from 'react';
import type { ActivePage } from '../usecases/ports/active-pages.ts';
import { useServices } from './services.ts';

/** The page in front in this window; `undefined` until the browser has said. */
export function useActivePage(): ActivePage | 'none' | undefined {
  const { pages } = useServices();
  const [page, setPage] = useState<ActivePage | 'none'>();
  useLayoutEffect(() => pages.follow((found) => setPage(found ?? 'none')), [pages]);
  return page;
}
