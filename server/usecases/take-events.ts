import { hash } from 'node:crypto';
import type { AlongsideEvent } from '../../lib/contracts/event.ts';
import { EVENT_BYTES_MAX, type RejectionReason, type Verdict } from '../../lib/contracts/event-intake.ts';
import type { Principal } from '../auth/authenticator.ts';
import type { Shown } from '../store/rule-store.ts';
import type { AcceptedEvent, DeadLetter, WorkspaceStore } from '../store/store.ts';
import { isKnownType, parseEvent } from './event-parser.ts';

type RawEvent = { id: string } & Record<string, unknown>;
type Judgement = { ok: true; event: AlongsideEvent } | { ok: false; reason: RejectionReason; body: string };

/** JSON nested deeper than this cannot be written back as text on a bounded stack. */
const DEPTH_MAX = 100;

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1));
}

function refusedShape(raw: RawEvent): Judgement {
  if (isDeeper(raw, DEPTH_MAX)) {
    const body = JSON.stringify({ id: raw.id, unreadable: `nested deeper than ${DEPTH_MAX}` });
    return { ok: false, reason: 'event_invalid', body };
  }
  const body = JSON.stringify(raw);
  if (Buffer.byteLength(body) > EVENT_BYTES_MAX) return { ok: false, reason: 'event_too_large', body };
  const reason =
    typeof raw['type'] === 'string' && !isKnownType(raw['type']) ? 'event_type_unknown' : 'event_invalid';
  return { ok: false, reason, body };
}

function judge(
  raw: RawEvent,
  event: AlongsideEvent | undefined,
  { install, member }: Principal,
  teams: ReadonlySet<string>,
): Judgement {
  if (!event) return refusedShape(raw);
  const refused = (reason: RejectionReason): Judgement => ({ ok: false, reason, body: JSON.stringify(raw) });
  if (event.install !== install) return refused('install_mismatch');
  if (event.actor !== member) return refused('actor_mismatch');
  if (!teams.has(event.team)) return refused('team_unknown');
  return { ok: true, event };
}

/** A device whose clock is ahead has shown it by now. */
function shownIn(event: AlongsideEvent, now: Date): Shown | undefined {
  if (event.type !== 'aid.shown' || event.rule === undefined) return undefined;
  const at = Math.min(Date.parse(event.occurredAt), now.getTime());
  return { rule: event.rule, at: new Date(at).toISOString() };
}

function accepted(event: AlongsideEvent, now: Date): AcceptedEvent {
  const { id, install, seq, type } = event;
  const shown = shownIn(event, now);
  return { id, install, seq, type, body: JSON.stringify(event), ...(shown && { shown }) };
}

/** Those teams of some events that are of the workspace. The device's own needs no asking. */
async function teamsOf(
  workspace: WorkspaceStore,
  own: string,
  events: readonly (AlongsideEvent | undefined)[],
): Promise<Set<string>> {
  const teams = new Set([own]);
  const others = new Set(events.flatMap((event) => (event && event.team !== own ? [event.team] : [])));
  for (const team of others) if (await workspace.hasTeam(team)) teams.add(team);
  return teams;
}

/**
 * Judges and stores a batch; resolves once it is durable. Each event gets a verdict of its own, in order. Refused
 * ones are kept as dead letters, in the same transaction.
 *
 * @param now UTC instant of receipt
 */
export async function takeEvents(
  workspace: WorkspaceStore,
  principal: Principal,
  raw: readonly RawEvent[],
  now: Date,
): Promise<Verdict[]> {
  const events = raw.map(parseEvent);
  const teams = await teamsOf(workspace, principal.team, events);
  const toStore: AcceptedEvent[] = [];
  const refused: DeadLetter[] = [];
  const verdicts: ((fresh: readonly boolean[]) => Verdict)[] = [];
  for (const [index, item] of raw.entries()) {
    const { id } = item;
    const judgement = judge(item, events[index], principal, teams);
    if (judgement.ok) {
      const place = toStore.push(accepted(judgement.event, now)) - 1;
      verdicts.push((fresh) => ({ id, verdict: fresh[place] ? 'stored' : 'duplicate' }));
      continue;
    }
    const { reason, body } = judgement;
    refused.push({ install: principal.install, digest: hash('sha256', body), reason, body });
    verdicts.push(() => ({ id, verdict: 'rejected', reason }));
  }
  const fresh = await workspace.storeEvents({ accepted: toStore, refused }, now.toISOString());
  return verdicts.map((verdict) => verdict(fresh));
}
