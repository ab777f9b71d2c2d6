import type { Verdict } from '../../contracts/event-intake.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { newEventId } from '../../domain/events/event-id.ts';
import type { AidRun, RetryState, RunChange, WorkStore } from '../../usecases/ports/work-store.ts';
import { whenOpen } from '../when-open.ts';
import { type EventWriterDeps, isLossUnreported } from './event-writer.ts';
import { readRun } from './run-row.ts';
import type { MetaRow, WorkDb } from './schema.ts';
import type { WorkWriter } from './work-writer.ts';

/**
 * The work database of one workspace as the use cases see it.
 *
 * @param opened settles when the database is open; only then is anything asked of it
 */
export function workStore(
  db: WorkDb,
  opened: Promise<unknown>,
  { write, markAtOpen }: WorkWriter,
  deps: EventWriterDeps,
): WorkStore {
  const { install } = deps.identity;
  const open = whenOpen(opened);

  // An earlier install of this workspace may have left events behind; only who recorded them can send them.
  const own = () => db.outbox.where('[install+seq]').between([install, 0], [install, Number.MAX_VALUE]);

  const newest = (aid: OpaqueId, recordKey: string) =>
    db.runs.where('[aid+recordKey]').equals([aid, recordKey]).last().then(readRun);

  return {
    run: (aid, recordKey) => open(() => newest(aid, recordKey).then((found) => found?.run)),

    changeRun: (aid, recordKey, decide) =>
      write([db.runs], async (put) => {
        const found = await newest(aid, recordKey);
        const change = decide(found?.run, () => newEventId(deps.now().getTime(), deps.random));
        if (!change) return found?.run;
        await Promise.all([storeRun(db, change, found), put(change.events)]);
        return change.run;
      }),

    record: (drafts) => write([], async (put) => (await put(drafts)).events),

    outbox: (limit) => open(() => own().limit(limit).toArray()),

    settle: (verdicts) => open(() => settle(db, verdicts, deps.now().toISOString())),

    outboxState: () =>
      open(() =>
        db.transaction('r', db.outbox, db.rejected, async () => {
          const [pending, rejected] = await Promise.all([own().count(), db.rejected.count()]);
          return { pending, rejected };
        }),
      ),

    async noticeLoss() {
      const [mark] = await Promise.all([markAtOpen, opened]);
      if (await isLossUnreported(db, install, mark)) await write([], (put) => put([]));
    },

    retryState: () => open(() => db.meta.get('retry').then(readRetry)),

    setRetryState: (state) =>
      open(async () => {
        await (state ? db.meta.put({ key: 'retry', ...state }) : db.meta.delete('retry'));
      }),
  };
}

/** A run that goes on keeps its place in the order; a new one comes behind all others. */
function storeRun(
  db: WorkDb,
  { run }: RunChange,
  found: { run: AidRun; order: number } | undefined,
): Promise<unknown> {
  // A copy, since Dexie writes the number it gives into the object it gets.
  return db.runs.put(found?.run.id === run.id ? { ...run, order: found.order } : { ...run });
}

async function settle(db: WorkDb, verdicts: readonly Verdict[], at: string): Promise<void> {
  const refused = verdicts.filter((verdict) => verdict.verdict === 'rejected');
  await db.transaction('rw', db.outbox, db.rejected, async () => {
    const events = await db.outbox.bulkGet(refused.map(({ id }) => id));
    const notes = refused.flatMap(({ id, reason }, index) => {
      const event = events[index];
      return event ? [{ id, seq: event.seq, type: event.type, reason, at }] : [];
    });
    await Promise.all([
      notes.length > 0 && db.rejected.bulkPut(notes),
      db.outbox.bulkDelete(verdicts.map(({ id }) => id)),
    ]);
  });
}

function readRetry(row: MetaRow | undefined): RetryState | undefined {
  if (!row || !('failure' in row)) return undefined;
  const { attempts, notBefore, failure } = row;
  return { attempts, notBefore, failure };
}
