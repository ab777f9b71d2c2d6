import { makeRoom, NEED } from '../../../domain/media/make-room.ts';
import { mediaIn } from '../../../domain/media/media-in.ts';
import type { KeepResult, MediaFile, MediaStore } from '../../../usecases/ports/media-store.ts';
import type { Pace } from '../../../usecases/ports/pace.ts';
import type { WhenOpen } from '../../when-open.ts';
import { readAll } from '../bodies.ts';
import { inSlices } from '../in-slices.ts';
import { readKindBodies } from '../kind-bodies.ts';
import type { ContentDb, MediaRow } from '../schema.ts';
import { readState } from '../state.ts';
import { byHash, needsOf, newRow, readMediaMark, segmentsBehind, writeMediaMark } from './media-needs.ts';

export type MediaWriter = Omit<MediaStore, 'file' | 'standing' | 'standings'>;

const NOT_HERE = { bytes: 0, size: undefined } as const;
const NO_WAIT = { attempts: 0, notBefore: undefined, waitsFor: undefined } as const;

/** More than anybody asks for: such a wait was noted by a clock that has been set back since. */
const LONGEST_WAIT_MS = 25 * 60 * 60_000;

/** Whether a wait is over, or never was one. */
function isDue({ notBefore }: MediaRow, now: Date): boolean {
  const wait = Date.parse(notBefore ?? '') - now.getTime();
  return !(wait > 0 && wait <= LONGEST_WAIT_MS);
}

/** Dexie names the abort of a transaction, and what led to it inside of that. */
function isOutOfRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || ('inner' in error && isOutOfRoom(error.inner));
}

/** What a sync does to the media of a content database. */
export function mediaWriter(db: ContentDb, open: WhenOpen, pace: Pace): MediaWriter {
  const writing = <T>(body: () => Promise<T>): Promise<T> =>
    open(() => db.transaction('rw', [db.media, db.mediaFiles, db.meta], async () => body()));

  const change = (sha256: string, to: (row: MediaRow) => Partial<MediaRow>): Promise<void> =>
    writing(async () => {
      const row = await db.media.get(sha256);
      if (row) await db.media.put({ ...row, ...to(row) });
    });

  const store = (sha256: string, { blob, size }: MediaFile, bytesMax: number): Promise<KeepResult> =>
    writing(async () => {
      const rows = await db.media.toArray();
      const row = rows.find((each) => each.sha256 === sha256);
      if (!row) return 'not_needed';
      const held = rows.filter((each) => each.state === 'here' && each !== row);
      const dropped = makeRoom(held, { ...row, bytes: blob.size }, bytesMax);
      if (!dropped) return 'no_room';
      const goes = new Set(dropped);
      await db.mediaFiles.bulkDelete(dropped);
      await db.media.bulkPut([
        ...held
          .filter((each) => goes.has(each.sha256))
          .map((each) => ({ ...each, ...NOT_HERE, state: 'wanted' as const })),
        { ...row, ...NO_WAIT, state: 'here', bytes: blob.size, size },
      ]);
      await db.mediaFiles.put({ sha256, blob });
      return 'kept';
    });

  return {
    async note() {
      const { mark, lastId, segments } = await open(() =>
        db.transaction('r', [db.meta, db.bodies], async () => {
          const [mark, state] = await Promise.all([readMediaMark(db), readState(db)]);
          return { mark, lastId: state.lastId, segments: await segmentsBehind(db, mark.noted) };
        }),
      );
      if (lastId === mark.noted) return;
      const needs = byHash(await inSlices(needsOf(segments), pace));
      await writing(async () => {
        const known = await db.media.bulkGet([...needs.keys()]);
        const rows = [...needs.values()].flatMap((need, index) => {
          const row = known[index];
          if (!row) return newRow(need);
          return NEED[need.use] < NEED[row.use] ? { ...row, use: need.use } : [];
        });
        await db.media.bulkPut(rows);
        await writeMediaMark(db, { ...(await readMediaMark(db)), noted: lastId });
      });
    },

    wanted: (now) =>
      open(async () => {
        const rows = await db.media.filter((row) => row.state === 'wanted' && isDue(row, now)).toArray();
        return rows
          .sort((a, b) => NEED[a.use] - NEED[b.use] || a.attempts - b.attempts)
          .map(({ sha256, use, attempts }) => ({ sha256, use, attempts }));
      }),

    async keep(sha256, file, bytesMax) {
      try {
        return await store(sha256, file, bytesMax);
      } catch (error) {
        // The disk is full, or the browser gives no more of it.
        if (isOutOfRoom(error)) return 'no_room';
        throw error;
      }
    },

    postpone: (sha256, until, waitsFor) =>
      change(sha256, ({ attempts }) => ({ attempts: attempts + 1, notBefore: until, waitsFor })),

    hurry: (sha256) =>
      writing(async () => {
        const rows = sha256 === undefined ? await db.media.toArray() : [await db.media.get(sha256)];
        const hurried = rows.flatMap((row) =>
          row?.state === 'wanted' && row.waitsFor !== 'endpoint' && (sha256 ?? row.waitsFor !== 'room')
            ? { ...row, ...NO_WAIT }
            : [],
        );
        await db.media.bulkPut(hurried);
      }),

    refuse: (sha256) => change(sha256, () => ({ state: 'refused', ...NOT_HERE })),

    async prune() {
      const read = await open(() =>
        db.transaction('r', [db.meta, db.bodies, db.media], async () => {
          const [mark, state, count] = await Promise.all([
            readMediaMark(db),
            readState(db),
            db.media.count(),
          ]);
          const of = `${state.epoch}.${state.lastId}`;
          // A pull from nothing is under way: what it will bring may need what is here.
          if (count === 0 || mark.pruned === of || state.resyncFrom !== undefined) return undefined;
          return { of, aids: await readKindBodies(db, 'aid'), lessons: await readKindBodies(db, 'lesson') };
        }),
      );
      if (!read) return;
      const { of, aids, lessons } = read;
      const live = [
        ...(await inSlices(readAll('aid', aids.segments, aids.trustedFrom), pace)),
        ...(await inSlices(readAll('lesson', lessons.segments, lessons.trustedFrom), pace)),
      ];
      const needed = byHash(mediaIn(live));
      await writing(async () => {
        const keys = (await db.media.toCollection().primaryKeys()).filter((sha256) => !needed.has(sha256));
        await Promise.all([db.media.bulkDelete(keys), db.mediaFiles.bulkDelete(keys)]);
        await writeMediaMark(db, { ...(await readMediaMark(db)), pruned: of });
      });
    },
  };
}
