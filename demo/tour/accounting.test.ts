import { expect, it } from 'vitest';
import type { AlongsideEvent } from '../../lib/contracts/event.ts';
import { accountFor } from './accounting.ts';

const install = '6f1f6d0e-0b0a-4c39-9a53-0d8f5b7c1a11';

function help(seq: number): AlongsideEvent {
  return {
    id: `0199f000-0000-7000-8000-00000000000${seq}`,
    occurredAt: '2026-01-01T00:00:00.000Z',
    seq,
    install,
    actor: 'member-1',
    team: 'support',
    type: 'help.requested',
    data: {},
  };
}

it('finds no fault where every event is there once', () => {
  const account = accountFor([{ install, seq: 2 }], [help(1), help(2)]);
  expect(account).toEqual({ byType: { 'help.requested': 2 }, total: 2, faults: [] });
});

it('names each event that is missing or there twice', () => {
  const { faults } = accountFor([{ install, seq: 3 }], [help(1), help(1), help(2)]);
  expect(faults).toEqual([
    `event 3 of device ${install} is not at the endpoint`,
    `event 1 of device ${install} is there more than once`,
  ]);
});

it('does not take silence for success', () => {
  expect(accountFor([{ install, seq: 0 }], []).faults).toEqual([`device ${install} recorded nothing`]);
});
