import { useEffect, useState } from 'react';
import type { Report } from '../domain/content/aid-run.ts';
import { undoLeft } from '../domain/content/report-problem.ts';
import { useServices } from './services.ts';

/** Whether a report can still be taken back. */
export function useUndoable(report: Report): boolean {
  const { clock } = useServices();
  const [, lapse] = useState(0);
  const left = undoLeft(report, clock.now());
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => lapse((count) => count + 1), left);
    return () => clearTimeout(timer);
  }, [left]);
  return left > 0;
}
