import { randomUUID } from 'node:crypto';
import { joinCodeHash, systemRandom } from '../../../server/auth/secrets.ts';
import { openStore } from '../../../server/open-store.ts';
import type { AuditEntry } from '../../../server/store/audit-entry.ts';
import { aidChange } from '../../fixtures/content.ts';

const WORKSPACE = 'bench';

const audit = (): AuditEntry => ({
  id: systemRandom.id(),
  at: new Date().toISOString(),
  actor: 'bench',
  action: 'bench.arranged',
  detail: '{}',
});

/** A workspace of many aids in an endpoint's database, and what changes some of them. */
export async function aidsWorkspace(file: string, count: number) {
  const store = await openStore({ file }, systemRandom);
  const code = `BENCH-${randomUUID()}`;
  const team = { id: 'support', name: 'Support', joinCodeHash: joinCodeHash(code) };
  await store.putWorkspace({ id: WORKSPACE, name: 'Bench', teams: [team] }, audit());
  const bytes: number[] = [];
  const put = async (from: number, to: number, version: number) => {
    const drafts = Array.from({ length: to - from }, (_, index) => {
      const { kind, id, body } = aidChange(`aid-${from + index}`, { version });
      return { kind, id, body: JSON.stringify(body) };
    });
    bytes.push(...drafts.map(({ body }) => Buffer.byteLength(body)));
    await store.workspace(WORKSPACE).putItems(drafts, audit());
  };
  for (let from = 0; from < count; from += 1000) await put(from, Math.min(count, from + 1000), 1);
  const meanBytes = Math.round(bytes.reduce((sum, each) => sum + each, 0) / bytes.length);
  let version = 1;
  return {
    code,
    meanBytes,
    /** Gives this many aids a new version. */
    async change(items: number): Promise<void> {
      version += 1;
      const from = (version * 97) % (count - items);
      await put(from, from + items, version);
    },
    close: () => store.close(),
  };
}
