import { hash } from 'node:crypto';
import * as z from 'zod/mini';
import { type AlongsideEvent, eventSchema } from '../../lib/contracts/event.ts';
import { EVENT_BYTES_MAX, type RejectionReason, type Verdict } from '../../lib/contracts/event-intake.ts';
import type { Principal } from '../auth/authenticator.ts';
import type { AcceptedEvent, DeadLetter, WorkspaceStore } from '../store/store.ts';

type RawEvent = { id: string } & Record<string, unknown>;
type Judgement = { ok: true; event: AlongsideEvent } | { ok: false; reason: RejectionReason; body: string };

const KNOWN_TYPES = new Set<unknown>(
  eventSchema.def.options.flatMap((option) => option.shape.type.def.values),
);

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
    typeof raw['type'] === 'string' && !KNOWN_TYPES.has(raw['type']) ? 'event_type_unknown' : 'event_invalid';
  return { ok: false, reason, body };
}

async function judge(
  raw: RawEvent,
  { install, member }: Principal,
  hasTeam: (team: string) => Promise<boolean>,
): Promise<Judgement> {
  const parsed = z.safeParse(eventSchema, raw);
  if (!parsed.success) return refusedShape(raw);
  const event = parsed.data;
  const refused = (reason: RejectionReason): Judgement => ({ ok: false, reason, body: JSON.stringify(raw) });
  if (event.install !== install) return refused('install_mismatch');
  if (event.actor !== member) return refused('actor_mismatch');
  if (!(await hasTeam(event.team))) return refused('team_unknown');
  return { ok: true, event };
}

function accepted(event: AlongsideEvent): AcceptedEvent {
  const { id, install, seq, type } = event;
  return { id, install, seq, type, body: JSON.stringify(event) };
}

/** Asks the store about each team once; the device's own needs no asking. */
function teamCheck(workspace: WorkspaceStore, own: string): (team: string) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>([[own, Promise.resolve(true)]]);
  return (team) => {
    const answer = asked.get(team) ?? workspace.hasTeam(team);
    asked.set(team, answer);
    return answer;
  };
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
  const hasTeam = teamCheck(workspace, principal.team);
  const toStore: AcceptedEvent[] = [];
  const refused: DeadLetter[] = [];
  const verdicts: ((fresh: readonly boolean[]) => Verdict)[] = [];
  for (const item of raw) {
    const { id } = item;
    const judgement = await judge(item, principal, hasTeam);
    if (judgement.ok) {
      const place = toStore.push(accepted(judgement.event)) - 1;
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
