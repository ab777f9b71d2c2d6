import type { Table } from 'dexie';
import type { EventDraft } from '../../contracts/event.ts';
import { bearsOnReminders } from '../../domain/learning/bears-on-reminders.ts';
import type { Locks } from '../../usecases/ports/locks.ts';
import type { SeqMark } from '../../usecases/ports/seq-mark.ts';
import { type EventWriterDeps, type Written, writeEvents } from './event-writer.ts';
import { markKeeper } from './mark-keeper.ts';
import type { WorkDb } from './schema.ts';

export type WorkWriterDeps = EventWriterDeps & { locks: Locks; seqMark: SeqMark };

/** Puts events into the outbox, and those that bear on reminders before these too, within the transaction that is open. */
type PutEvents = (drafts: readonly EventDraft[]) => Promise<Written>;

export type WorkWriter = {
  /** Runs a transaction on some tables and on those that events take, so that state and events are stored together. */
  write<T>(tables: readonly Table[], body: (put: PutEvents) => Promise<T>): Promise<T>;
  /** Highest `seq` known from outside the database when it was opened. */
  markAtOpen: Promise<number>;
};

/** What every store of the work database writes with. */
export function workWriter(db: WorkDb, opened: Promise<unknown>, deps: WorkWriterDeps): WorkWriter {
  const raiseMark = markKeeper(deps.seqMark, deps.locks, `seq-mark.${deps.identity.install}`);
  // Read once, beside the opening of the database; a context that lives on sees its own commits in the database.
  const markAtOpen = deps.seqMark.get().catch(() => 0);
  return {
    markAtOpen,
    async write(tables, body) {
      const [mark] = await Promise.all([markAtOpen, opened]);
      let lastSeq = 0;
      const put: PutEvents = async (drafts) => {
        const written = await writeEvents(db, drafts, mark, deps);
        lastSeq = written.lastSeq;
        await db.signals.bulkAdd(written.events.filter(bearsOnReminders));
        return written;
      };
      const own = [db.outbox, db.signals, db.meta];
      const result = await db.transaction('rw', [...tables, ...own], async () => body(put));
      raiseMark(lastSeq);
      return result;
    },
  };
}
