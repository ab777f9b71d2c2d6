import { hash, randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { joinCodeHash } from '../../../../server/auth/secrets.ts';
import type { AuditEntry } from '../../../../server/store/audit-entry.ts';
import type { AcceptedEvent, ItemDraft, WorkspaceDraft } from '../../../../server/store/store.ts';

export const NOW = '2026-03-02T09:00:00.000Z';

export function auditEntry(action = 'test'): AuditEntry {
  return { id: randomUUID(), at: NOW, actor: 'm-test', action, detail: '{}' };
}

/**
 * A workspace with the teams `support` and `sales`; its join codes are `SUPPORT-<ID>` and `SALES-<ID>`, and
 * `ADMIN-<ID>` for an admin in the support team.
 */
export function workspaceDraft(id: string): WorkspaceDraft {
  return {
    id,
    name: `The ${id} workspace`,
    teams: [
      { id: 'support', name: 'Support', joinCodeHash: joinCodeHash(`support-${id}`) },
      { id: 'sales', name: 'Sales', joinCodeHash: joinCodeHash(`sales-${id}`) },
    ],
    codes: [{ hash: joinCodeHash(`admin-${id}`), team: 'support', roles: ['learner', 'admin'] }],
  };
}

export function item(id: string, body: unknown = { id }, teams?: string[]): ItemDraft {
  return { kind: 'aid', id, body: JSON.stringify(body), ...(teams ? { teams } : {}) };
}

export function acceptedEvent(seq = 1): AcceptedEvent {
  const id = v7();
  return { id, install: randomUUID(), seq, type: 'help.requested', body: JSON.stringify({ id, seq }) };
}

export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes);
}
