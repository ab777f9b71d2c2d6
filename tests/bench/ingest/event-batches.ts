import { v7 } from 'uuid';
import type { AlongsideEvent } from '../../../lib/contracts/event.ts';
import { PROTOCOL_HEADER } from '../../../lib/contracts/protocol.ts';

/** A device of the sample workspace. */
export type Author = { token: string; install: string; actor: string; team: string };

export function headersOf(token: string): string {
  return `host: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n${PROTOCOL_HEADER}: 1-1\r\n`;
}

/** A tick in a checklist: the event there are most of. */
export function tick({ install, actor, team }: Omit<Author, 'token'>, seq: number): AlongsideEvent {
  return {
    id: v7(),
    type: 'aid.step_checked',
    occurredAt: new Date().toISOString(),
    seq,
    install,
    actor,
    team,
    unit: 'refund-handling',
    version: 3,
    aid: 'refund-handling-checklist',
    rule: 'refund-handling-tickets',
    run: v7(),
    step: 'verify-order-number',
    data: {},
  };
}

/** Whole HTTP requests, each with a batch of new events. */
export function eventBatches(author: Author, batches: number, batchSize: number): string[] {
  return Array.from({ length: batches }, (_, batch) => {
    const events = Array.from({ length: batchSize }, (_, index) =>
      tick(author, batch * batchSize + index + 1),
    );
    const body = JSON.stringify({ events });
    return `POST /v1/events HTTP/1.1\r\n${headersOf(author.token)}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  });
}
