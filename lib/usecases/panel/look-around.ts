import type { Change } from '../../contracts/content-pull.ts';
import type { Sample } from '../../contracts/sample-workspace.ts';
import { datedPath } from '../../domain/learning/sample-path.ts';
import type { SampleAccount } from '../ports/account.ts';
import type { ContentStore } from '../ports/content-store.ts';

/**
 * The account of somebody who looks around: a member of a workspace that is on this device alone.
 *
 * The workspace is named apart from the sample that an endpoint can be seeded with, whose data must not mix.
 *
 * @param install a fresh UUID
 */
export function sampleAccount(install: string): SampleAccount {
  return {
    mode: 'sample',
    install,
    workspace: { id: 'sample-local', name: 'Sample workspace' },
    team: { id: 'sample', name: 'Support and sales' },
    actor: 'sample',
    roles: ['learner'],
  };
}

/** Puts the sample into a content database as if it had been pulled, in place of what was there. Due dates count from now. */
export async function fillWithSample(
  content: ContentStore,
  { units, paths }: Sample,
  now: Date,
): Promise<void> {
  const ofUnits = units.flatMap(({ unit, aid, lesson, rules }): Change[] => [
    { kind: 'unit', id: unit.id, body: unit },
    { kind: 'aid', id: aid.id, body: aid },
    { kind: 'lesson', id: lesson.id, body: lesson },
    ...rules.map((rule) => ({ kind: 'rule', id: rule.id, body: rule })),
  ]);
  const ofPaths = paths.map((path): Change => ({ kind: 'path', id: path.id, body: datedPath(path, now) }));
  const page = { changes: [...ofUnits, ...ofPaths], tombstones: [], cursor: 'sample', more: false };
  await content.apply(page, { from: undefined, syncedAt: now.toISOString() });
  await content.indexRules();
}
