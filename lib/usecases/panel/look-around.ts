import type { Change } from '../../contracts/content-pull.ts';
import type { SampleWithMedia } from '../../contracts/sample-workspace.ts';
import { datedPath } from '../../domain/learning/sample-path.ts';
import { inspectMedia } from '../../domain/media/inspect-media.ts';
import { MEDIA_BYTES_MAX } from '../../domain/media/make-room.ts';
import type { SampleAccount } from '../ports/account.ts';
import type { ContentStore } from '../ports/content-store.ts';
import type { MediaStore } from '../ports/media-store.ts';
import { sha256Of } from '../sha256.ts';

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
  { units, paths, media }: SampleWithMedia,
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
  await content.media.note();
  for (const bytes of media) await keepFile(content.media, bytes);
}

async function keepFile(store: MediaStore, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const inspected = inspectMedia(bytes);
  if (!inspected.ok) return;
  const { type, size } = inspected;
  await store.keep(await sha256Of(bytes), { blob: new Blob([bytes], { type }), type, size }, MEDIA_BYTES_MAX);
}
