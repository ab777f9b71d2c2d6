import { openDevice } from '../../../lib/storage/open-device.ts';
import { browserPorts, freshAccount, localMark } from '../../fixtures/device-ports.ts';

const account = freshAccount({
  install: '2b1f6a0e-6a53-4b43-9f0c-0d6a2a1f8c11',
  workspace: { id: 'acme', name: 'Acme' },
});

const device = {
  ...openDevice(account, browserPorts(account.install)),
  mark: () => localMark(account.install).get(),
};

declare global {
  var testDevice: typeof device;
}
globalThis.testDevice = device;
