import { createHash } from 'node:crypto';
import { systemRandom } from '../../../server/auth/secrets.ts';
import { openStore } from '../../../server/open-store.ts';
import type { AuditEntry } from '../../../server/store/audit-entry.ts';
import { SAMPLE_WORKSPACE } from '../../../server/usecases/seed-sample.ts';

/** A piece of content as its author, or somebody who is none, made it: of any shape. */
export type PublishedItem = { kind: string; id: string; body: object };
/** A file and what it is said to be. */
export type PublishedFile = { type: string; bytes: Uint8Array };

const audit = (): AuditEntry => ({
  id: systemRandom.id(),
  at: new Date().toISOString(),
  actor: 'test',
  action: 'test.published',
  detail: '{}',
});

/** @returns the address of a file */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Puts content into the sample workspace past everything that would look at it, as an endpoint that was taken over could.
 *
 * @param file database of a running endpoint
 */
export async function publish(
  file: string,
  { items = [], files = [] }: { items?: readonly PublishedItem[]; files?: readonly PublishedFile[] },
): Promise<void> {
  const store = await openStore({ file }, systemRandom);
  try {
    const workspace = store.workspace(SAMPLE_WORKSPACE.id);
    for (const { type, bytes } of files) await workspace.putMedia(hashOf(bytes), { type, bytes }, audit());
    const drafts = items.map(({ kind, id, body }) => ({ kind, id, body: JSON.stringify({ id, ...body }) }));
    await workspace.putItems(drafts, audit());
  } finally {
    await store.close();
  }
}

/** An aid for every ticket, above all others, and the rule that shows it. */
export function aidOnTickets(id: string, body: object): PublishedItem[] {
  const common = { unit: 'refund-handling', version: 1, context: [] };
  const rule = { name: `Rule of ${id}`, aids: [id], pageTypes: ['zendesk/ticket.record'], priority: 1000 };
  return [
    { kind: 'aid', id, body: { ...common, ...body } },
    { kind: 'rule', id: `${id}-rule`, body: rule },
  ];
}
