import { v7 } from 'uuid';
import type { AlongsideEvent } from '../../../../lib/contracts/event.ts';
import type { Device } from './endpoint.ts';

type Author = Pick<Device, 'install' | 'actor' | 'team'>;

/** A valid event of a device. */
export function eventOf(device: Author, seq = 1): AlongsideEvent {
  return {
    id: v7(),
    type: 'aid.step_checked',
    occurredAt: '2026-03-02T09:00:00.000Z',
    seq,
    install: device.install,
    actor: device.actor,
    team: device.team.id,
    unit: 'refund-handling',
    version: 1,
    aid: 'refund-checklist',
    rule: 'zendesk-refund',
    run: 'run-1',
    step: 'verify-order',
    data: {},
  };
}
