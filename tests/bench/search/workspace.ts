import type { Aid } from '../../../lib/contracts/aid.ts';
import { joinCodeHash, systemRandom } from '../../../server/auth/secrets.ts';
import { openStore } from '../../../server/open-store.ts';

const WORKSPACE = 'bench';
const AT_ONCE = 1000;

/** Opens the workspace to a device. */
export const JOIN_CODE = 'BENCH-SUPPORT';

const audit = () => ({
  id: systemRandom.id(),
  at: new Date().toISOString(),
  actor: 'bench',
  action: 'bench.seeded',
  detail: '{}',
});

/**
 * Makes an endpoint's database with one workspace of these aids and no rules.
 *
 * @param file SQLite file, made where it is absent
 */
export async function makeWorkspace(file: string, aids: readonly Aid[]): Promise<void> {
  const store = await openStore({ file }, systemRandom);
  const team = { id: 'support', name: 'Support', joinCodeHash: joinCodeHash(JOIN_CODE) };
  await store.putWorkspace({ id: WORKSPACE, name: 'Bench', teams: [team] }, audit());
  for (let from = 0; from < aids.length; from += AT_ONCE) {
    const drafts = aids
      .slice(from, from + AT_ONCE)
      .map((aid) => ({ kind: 'aid', id: aid.id, body: JSON.stringify(aid) }));
    await store.workspace(WORKSPACE).putItems(drafts, audit());
  }
  await store.close();
}
