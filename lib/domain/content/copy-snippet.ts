import { type AidRun, aboutRun, continueRun, type RunChange, type RunFrame } from './aid-run.ts';

/** The text of a snippet was copied; what it was filled with is nobody's business. */
export function snippetCopied(run: AidRun | undefined, frame: RunFrame): RunChange {
  const { run: next, events } = continueRun(run, frame);
  return { run: next, events: [...events, { type: 'aid.copied', ...aboutRun(next), data: {} }] };
}
