import type { AlongsideEvent, EventDraft } from '../../contracts/event.ts';
import { buildEvents, type EventIdentity } from '../../domain/events/build-events.ts';
import type { RandomBytes } from '../../domain/events/event-id.ts';
import type { WorkDb } from './schema.ts';

export type EventWriterDeps = {
  identity: EventIdentity;
  now: () => Date;
  random: RandomBytes;
};

export type Written = { events: AlongsideEvent[]; lastSeq: number };

/**
 * Gives events their `seq` and puts them into the outbox. Must run inside a read-write transaction on `outbox`
 * and `meta`: the counter is read and raised in the transaction that stores the events, so that whatever several
 * contexts do at once there is neither a gap nor a double.
 *
 * A counter below the mark means that this database came back without events it had committed: numbering goes on
 * behind the mark, and a `device.data_loss` goes first.
 *
 * @param mark highest `seq` known from outside this database, read before the transaction
 * @returns the events of the drafts (not the one about a loss)
 */
export async function writeEvents(
  db: WorkDb,
  drafts: readonly EventDraft[],
  mark: number,
  { identity, now, random }: EventWriterDeps,
): Promise<Written> {
  const { last, lossKnown } = await readCounter(db, identity.install);
  const loss = lossDraft(last, mark, lossKnown);
  const start = Math.max(last, mark);
  const all = loss ? [loss, ...drafts] : drafts;
  if (all.length === 0) return { events: [], lastSeq: start };
  const events = buildEvents(all, start + 1, { identity, now: now(), random });
  const lastSeq = start + all.length;
  await Promise.all([
    db.outbox.bulkAdd(events),
    db.meta.put({ key: `seq:${identity.install}`, seq: lastSeq }),
    loss && db.meta.put({ key: 'created', dataLoss: 'none' }),
  ]);
  return { events: loss ? events.slice(1) : events, lastSeq };
}

/** Whether `writeEvents` would report a loss. Runs in any transaction on `meta`. */
export async function isLossUnreported(db: WorkDb, install: string, mark: number): Promise<boolean> {
  const { last, lossKnown } = await readCounter(db, install);
  return lossDraft(last, mark, lossKnown) !== undefined;
}

async function readCounter(db: WorkDb, install: string): Promise<{ last: number; lossKnown: boolean }> {
  const [counter, created] = await db.meta.bulkGet([`seq:${install}`, 'created']);
  return {
    last: counter && 'seq' in counter ? counter.seq : 0,
    lossKnown: created !== undefined && 'dataLoss' in created && created.dataLoss === 'total',
  };
}

/** Where the browser tells of a loss but no mark was kept, `lostTo` is below `lostFrom`: how much is unknown. */
function lossDraft(last: number, mark: number, lossKnown: boolean): EventDraft | undefined {
  if (mark <= last && !lossKnown) return undefined;
  return { type: 'device.data_loss', data: { lostFrom: last + 1, lostTo: Math.max(last, mark) } };
}
