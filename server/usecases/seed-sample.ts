import type { Sample, SamplePath, SampleUnit } from '../../lib/contracts/sample-workspace.ts';
import { datedPath } from '../../lib/domain/learning/sample-path.ts';
import { joinCodeHash, type Random } from '../auth/secrets.ts';
import type { AuditEntry } from '../store/audit-entry.ts';
import type { ItemDraft, Store } from '../store/store.ts';

/** The workspace to try things out in. */
export const SAMPLE_WORKSPACE = {
  id: 'sample',
  name: 'Sample workspace',
  teams: [
    { id: 'support', name: 'Support', joinCode: 'SUPPORT-SAMPLE' },
    { id: 'sales', name: 'Sales', joinCode: 'SALES-SAMPLE' },
  ],
  /** Joins the support team as somebody who also administers the workspace. */
  admin: { team: 'support', joinCode: 'ADMIN-SAMPLE', roles: ['learner', 'admin'] },
} as const;

function itemsOf({ teams, unit, aid, lesson, rules }: SampleUnit): ItemDraft[] {
  const audience = teams ? { teams } : {};
  const item = (kind: string, body: { id: string }): ItemDraft => ({
    kind,
    id: body.id,
    body: JSON.stringify(body),
    ...audience,
  });
  return [
    item('unit', unit),
    item('aid', aid),
    item('lesson', lesson),
    // A rule says itself whom it is for, so that saving it again changes nothing.
    ...rules.map((rule) => item('rule', { ...rule, ...audience })),
  ];
}

function itemOf(path: SamplePath, now: Date): ItemDraft {
  const { id, teams } = path;
  return { kind: 'path', id, body: JSON.stringify(datedPath(path, now)), ...(teams && { teams }) };
}

/**
 * Puts the sample workspace in, or brings it up to date.
 *
 * @param now due dates count from its day
 * @returns how many items changed
 */
export async function seedSample(
  store: Store,
  { units, paths }: Sample,
  random: Random,
  now: Date,
): Promise<number> {
  const entry = (): AuditEntry => ({
    id: random.id(),
    at: now.toISOString(),
    actor: 'command-line',
    action: 'sample.seeded',
    detail: JSON.stringify({ units: units.length, paths: paths.length }),
  });
  const { id, name, teams, admin } = SAMPLE_WORKSPACE;
  const coded = teams.map((team) => ({
    id: team.id,
    name: team.name,
    joinCodeHash: joinCodeHash(team.joinCode),
  }));
  const codes = [{ hash: joinCodeHash(admin.joinCode), team: admin.team, roles: admin.roles }];
  await store.putWorkspace({ id, name, teams: coded, codes }, entry());
  const items = [...units.flatMap(itemsOf), ...paths.map((path) => itemOf(path, now))];
  return store.workspace(id).putItems(items, entry());
}
