import type { Account } from '../usecases/ports/account.ts';
import type { AidMarks } from '../usecases/ports/aid-marks.ts';
import type { LessonRuns } from '../usecases/ports/lesson-runs.ts';
import { type Device, type DevicePorts, openDevice } from './open-device.ts';
import { aidMarks } from './work/aid-marks.ts';
import { lessonRuns } from './work/lesson-runs.ts';

/** What pages have besides. The worker reads none of it, and each of its many starts would bring it. */
export type PageDevice = Device & { marks: AidMarks; lessonRuns: LessonRuns };

/** Opens the databases of an account for a page. */
export function openPageDevice(account: Account, ports: DevicePorts): PageDevice {
  const device = openDevice(account, ports);
  const { db, opened, writer } = device.openWork;
  return { ...device, marks: aidMarks(db, opened), lessonRuns: lessonRuns(db, opened, writer) };
}
