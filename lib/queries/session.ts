import { browserPace } from '../platform/browser-pace.ts';
import { webLocks } from '../platform/locks.ts';
import { seqMark } from '../platform/seq-mark.ts';
import type { Device, DevicePorts, LatePorts } from '../storage/open-device.ts';
import type { Account } from '../usecases/ports/account.ts';

/** An account and its open databases. */
export type Session<D extends Device = Device> = Omit<D, 'close'> & { account: Account };

/**
 * Opens sessions: the databases of an account are opened once in this context.
 *
 * @param late what comes when it is needed first
 * @param open opens the databases
 */
export function sessionOpener<D extends Device>(
  late: LatePorts,
  open: (account: Account, ports: DevicePorts) => D,
): (account: Account) => Session<D> {
  const devices = new Map<string, D>();
  return (account) => {
    const key = [account.workspace.id, account.install, account.actor, account.team.id].join(' ');
    const device = devices.get(key) ?? open(account, { ...browserPorts(account), ...late });
    devices.set(key, device);
    return { account, ...device };
  };
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
