import type { AlongsideEvent, EventDraft } from '../../contracts/event.ts';
import type { InstallId, OpaqueId } from '../../contracts/ids.ts';
import { newEventId, type RandomBytes } from './event-id.ts';

/** Whose events these are; all of it opaque. */
export type EventIdentity = { install: InstallId; actor: OpaqueId; team: OpaqueId };

export type EventStamp = { identity: EventIdentity; now: Date; random: RandomBytes };

/**
 * Turns drafts into events.
 *
 * @param drafts in the order in which they happened
 * @param firstSeq `seq` of the first; each further one takes the next number
 */
export function buildEvents(
  drafts: readonly EventDraft[],
  firstSeq: number,
  { identity, now, random }: EventStamp,
): AlongsideEvent[] {
  return drafts.map(
    (draft, index): AlongsideEvent => ({
      ...draft,
      id: draft.id ?? newEventId(now.getTime(), random),
      occurredAt: now.toISOString(),
      seq: firstSeq + index,
      install: identity.install,
      actor: identity.actor,
      team: identity.team,
    }),
  );
}
