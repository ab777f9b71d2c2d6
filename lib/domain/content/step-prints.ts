import type { Aid, Checklist } from '../../contracts/aid.ts';
import type { OpaqueId } from '../../contracts/ids.ts';

/**
 * A short print of what each step and sub-step says, by id: another text has another print. A sub-step prints for
 * itself, so that a changed one does not mark its step.
 */
export function stepPrints(aid: Aid): Record<OpaqueId, string> {
  return aid.kind === 'checklist' ? Object.fromEntries(aid.steps.flatMap(printsOf)) : {};
}

function printsOf({
  id,
  title,
  detail,
  highRisk,
  subSteps,
}: Checklist['steps'][number]): [OpaqueId, string][] {
  const own = print([title, detail, highRisk]);
  return [[id, own], ...subSteps.map((sub): [OpaqueId, string] => [sub.id, print([sub.title])])];
}

/** FNV-1a over UTF-16 units: told apart, not secret. */
function print(said: unknown): string {
  const text = JSON.stringify(said);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
