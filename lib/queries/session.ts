import { browserPace } from '../platform/browser-pace.ts';
import { webLocks } from '../platform/locks.ts';
import { seqMark } from '../platform/seq-mark.ts';
import { type Device, type LatePorts, openDevice } from '../storage/open-device.ts';
import type { Account } from '../usecases/ports/account.ts';

/** An account and its open databases. */
export type Session = Omit<Device, 'close'> & { account: Account };

const devices = new Map<string, Device>();

/** The databases of an account, opened once in this context. */
export function openSession(account: Account, late: LatePorts): Session {
  const key = [account.workspace.id, account.install, account.actor, account.team.id].join(' ');
  const device = devices.get(key) ?? openDevice(account, { ...browserPorts(account), ...late });
  devices.set(key, device);
  return { account, ...device };
}

function browserPorts({ install }: Account) {
  return {
    now: () => new Date(),
    random: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
    locks: webLocks,
    seqMark: seqMark(install),
    pace: browserPace,
  };
}
