import type { Checklist } from '../../contracts/aid.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { type AidRun, continueRun, type RunChange, type RunFrame } from './aid-run.ts';

/** Most characters of a note. */
export const NOTE_MAX = 2_000;

/**
 * Keeps this person's own words on a step of this record. No event tells of them.
 *
 * @param words blank takes the note away; what is too long is cut
 * @returns `undefined` where the aid has no such step or the note says that already
 */
export function noteOnStep(
  run: AidRun | undefined,
  frame: RunFrame<Checklist>,
  id: OpaqueId,
  words: string,
): RunChange | undefined {
  const kept = words.trim() === '' ? '' : words.slice(0, NOTE_MAX);
  const isThere = frame.aid.steps.some((step) => step.id === id);
  if (!isThere || noteOf(run, id) === kept) return undefined;
  const { run: current, events } = continueRun(run, frame);
  const { [id]: _, ...others } = current.notes;
  return { run: { ...current, notes: kept === '' ? others : { ...others, [id]: kept } }, events };
}

/** The note on a step; `''` where there is none. */
export function noteOf(run: AidRun | undefined, id: OpaqueId): string {
  return run && Object.hasOwn(run.notes, id) ? (run.notes[id] ?? '') : '';
}
