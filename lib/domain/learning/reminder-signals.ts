import type { AlongsideEvent } from '../../contracts/event.ts';
import type { EventId, OpaqueId } from '../../contracts/ids.ts';

/** What bears on reminders. `at`: ms since the epoch. */
export type Signal = { at: number } & (
  | { kind: 'passed'; lesson: OpaqueId }
  | { kind: 'completed'; aid: OpaqueId; run: OpaqueId }
  | { kind: 'slip'; report: EventId; aid: OpaqueId; run: OpaqueId; step: OpaqueId }
  | { kind: 'withdrawn'; report: EventId }
  | { kind: 'none' }
);

/** Says nothing about reminders. */
export const NO_SIGNAL: Signal = { kind: 'none', at: 0 };

/** What an event means for reminders. */
export function signalOf(event: AlongsideEvent): Signal {
  const at = Date.parse(event.occurredAt);
  if (event.type === 'lesson.completed' && event.data.passed)
    return { kind: 'passed', at, lesson: event.lesson };
  if (event.type === 'aid.completed') return { kind: 'completed', at, aid: event.aid, run: event.run };
  if (event.type === 'error.withdrawn') return { kind: 'withdrawn', at, report: event.data.report };
  if (event.type !== 'error.reported' || event.data.kind !== 'slip' || !event.step) return NO_SIGNAL;
  return { kind: 'slip', at, report: event.id, aid: event.aid, run: event.run, step: event.step };
}
