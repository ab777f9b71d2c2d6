import type { StoredVersion } from '../store/rule-store.ts';
import type { ListedRules } from '../usecases/list-rules.ts';

/** Rules were validated when they were stored; they go out as they lie there, unparsed. */
function versionFields({ id, body, version, changedAt, changedBy }: StoredVersion): string {
  const fields = JSON.stringify({ id, version, changedAt, changedBy });
  return `${fields.slice(0, -1)},"rule":${body ?? 'null'}`;
}

/** In the form of `ruleVersionSchema`. */
export function versionJson(version: StoredVersion): string {
  return `${versionFields(version)}}`;
}

/** In the form of `ruleHistorySchema`. */
export function historyJson(versions: readonly StoredVersion[]): string {
  return `{"versions":[${versions.map(versionJson).join(',')}]}`;
}

/** In the form of `ruleListSchema`. */
export function listJson({ rules, ...rest }: ListedRules): string {
  const listed = rules.map(
    ({ shown = 0, lastAt = null, ...version }) =>
      `${versionFields(version)},"shown":${shown},"lastShownAt":${JSON.stringify(lastAt)}}`,
  );
  return `{"rules":[${listed.join(',')}],${JSON.stringify(rest).slice(1)}`;
}

/** One version as a value, in the form of `ruleVersionSchema`. */
export function versionValue(version: StoredVersion | null): unknown {
  return version && JSON.parse(versionJson(version));
}
