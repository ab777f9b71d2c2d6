import { webLocks } from '../platform/locks.ts';
import { seqMark } from '../platform/seq-mark.ts';
import { type Device, openDevice } from '../storage/open-device.ts';
import type { Account } from '../usecases/ports/account.ts';

const devices = new Map<string, Device>();

/** The databases of an account, opened once in this context. */
export function deviceOf(account: Account): Device {
  const key = `${account.workspace.id} ${account.install} ${account.actor} ${account.team.id}`;
  const open = devices.get(key) ?? openDevice(account, browserPorts(account));
  devices.set(key, open);
  return open;
}

function browserPorts(account: Account) {
  return {
    now: () => new Date(),
    random: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
    locks: webLocks,
    seqMark: seqMark(account.install),
  };
}
