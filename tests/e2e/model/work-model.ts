import { stepsOf } from './model-aid.ts';
import type { StoredRun } from './stored-runs.ts';

export type ShownStep = { title: string; ticked: boolean; skipped: boolean };

type RecordWork = {
  isOpened: boolean;
  isComplete: boolean;
  ticked: Set<string>;
  skipped: Set<string>;
  reports: number;
};

/** What must be so, whatever happens to the browser: written apart from the product, in the terms of a person. */
export class WorkModel {
  /** The version that the device shows. */
  version = 1;
  /** How often each type of event must be at the endpoint in the end. */
  readonly told = new Map<string, number>();
  private readonly records = new Map<string, RecordWork>();

  shown(record: string): ShownStep[] {
    const { ticked, skipped } = this.at(record);
    return stepsOf(this.version).map(({ id, title }) => ({
      title,
      ticked: ticked.has(id),
      skipped: skipped.has(id),
    }));
  }

  isComplete(record: string): boolean {
    return this.at(record).isComplete;
  }

  /** Nothing is left to do but to say so. */
  isReady(record: string): boolean {
    return !this.isComplete(record) && this.shown(record).every(({ ticked, skipped }) => ticked || skipped);
  }

  isStarted(record: string): boolean {
    return this.isComplete(record) || this.shown(record).some(({ ticked, skipped }) => ticked || skipped);
  }

  tick(record: string, step: string): void {
    const work = this.open(record);
    if (work.skipped.delete(step)) this.tell('aid.step_unskipped');
    work.ticked.add(step);
    this.tell('aid.step_checked');
  }

  untick(record: string, step: string): void {
    const work = this.at(record);
    work.ticked.delete(step);
    work.isComplete = false;
    this.tell('aid.step_unchecked');
  }

  skip(record: string, step: string): void {
    this.open(record).skipped.add(step);
    this.tell('aid.step_skipped');
  }

  takeBackIn(record: string, step: string): void {
    const work = this.at(record);
    work.skipped.delete(step);
    work.isComplete = false;
    this.tell('aid.step_unskipped');
  }

  complete(record: string): void {
    this.open(record).isComplete = true;
    this.tell('aid.completed');
  }

  startOver(record: string): void {
    if (!this.at(record).isComplete) this.tell('aid.abandoned');
    this.records.delete(record);
    this.open(record);
  }

  report(record: string): void {
    this.open(record).reports += 1;
    this.tell('error.reported');
  }

  withdraw(record: string): void {
    this.at(record).reports -= 1;
    this.tell('error.withdrawn');
  }

  /** What must lie on the device, by record. */
  stored(): Record<string, StoredRun> {
    const begun = [...this.records].filter(([, { isOpened }]) => isOpened);
    return Object.fromEntries(
      begun.map(([record, { ticked, skipped, reports, isComplete }]) => [
        record,
        { ticked: [...ticked].sort(), skipped: [...skipped].sort(), reports, isComplete },
      ]),
    );
  }

  private at(record: string): RecordWork {
    const known = this.records.get(record);
    if (known) return known;
    const fresh = {
      isOpened: false,
      isComplete: false,
      ticked: new Set<string>(),
      skipped: new Set<string>(),
      reports: 0,
    };
    this.records.set(record, fresh);
    return fresh;
  }

  private open(record: string): RecordWork {
    const work = this.at(record);
    if (!work.isOpened) this.tell('aid.opened');
    work.isOpened = true;
    return work;
  }

  private tell(type: string): void {
    this.told.set(type, (this.told.get(type) ?? 0) + 1);
  }
}
