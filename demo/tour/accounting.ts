import type { AlongsideEvent } from '../../lib/contracts/event.ts';
import type { DeviceMark } from '../drive/device-mark.ts';

export type Account = {
  /** Count of events at the endpoint, by type. */
  byType: Record<string, number>;
  total: number;
  /** What does not add up, one sentence each; empty where every event is there exactly once. */
  faults: string[];
};

function faultsOf({ install, seq }: DeviceMark, events: readonly AlongsideEvent[]): string[] {
  const seqs = events.filter((event) => event.install === install).map((event) => event.seq);
  const newest = Math.max(seq, ...seqs);
  const missing = Array.from({ length: newest }, (_, index) => index + 1).filter(
    (one) => !seqs.includes(one),
  );
  const twice = seqs.filter((one, index) => seqs.indexOf(one) !== index);
  return [
    ...(newest === 0 ? [`device ${install} recorded nothing`] : []),
    ...missing.map((one) => `event ${one} of device ${install} is not at the endpoint`),
    ...twice.map((one) => `event ${one} of device ${install} is there more than once`),
  ];
}

/**
 * Compares what the devices recorded with what the endpoint holds: every `seq` of a device from 1 to its newest must
 * be there once.
 */
export function accountFor(devices: readonly DeviceMark[], events: readonly AlongsideEvent[]): Account {
  const byType: Record<string, number> = {};
  for (const { type } of events) byType[type] = (byType[type] ?? 0) + 1;
  return { byType, total: events.length, faults: devices.flatMap((device) => faultsOf(device, events)) };
}
