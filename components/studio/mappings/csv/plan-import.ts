import { i18n } from '#i18n';
import type { OpaqueId } from '../../../../lib/contracts/ids.ts';
import { type Rule, ruleSchema } from '../../../../lib/contracts/rule.ts';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import type { RuleChange } from '../../../../lib/queries/studio/use-bulk-changes.ts';
import { type AnyRefusal, sentencesOf } from '../refusal-words.ts';
import { COLUMNS, type Names, namesIn } from './columns.ts';
import type { TableLine } from './read-table.ts';

/** What one line of the file comes to. */
export type PlannedLine = { line: number; name: string } & (
  | { verdict: 'added' | 'changed'; change: RuleChange }
  | { verdict: 'same' }
  | { verdict: 'refused'; problems: string[] }
);

export type PlanDeps = {
  list: RuleList;
  /** Draws a fresh id. */
  newId(): OpaqueId;
  /** Why a rule may not be saved. */
  check(rule: Rule): Promise<AnyRefusal[]>;
};

type Reading = { ok: true; rule: Rule } | { ok: false; problems: string[] };

/** What a field must be, where what the file says is none. */
const WANTED: Record<keyof Rule, string> = {
  id: i18n.t('studioCsv.wanted.id'),
  name: i18n.t('studioCsv.wanted.name'),
  enabled: i18n.t('studioCsv.wanted.enabled'),
  aids: i18n.t('studioCsv.wanted.aids'),
  pageTypes: i18n.t('studioCsv.wanted.pageTypes'),
  match: i18n.t('studioCsv.wanted.addresses'),
  exclude: i18n.t('studioCsv.wanted.addresses'),
  teams: i18n.t('studioCsv.wanted.teams'),
  roles: i18n.t('studioCsv.wanted.roles'),
  environments: i18n.t('studioCsv.wanted.environments'),
  priority: i18n.t('studioCsv.wanted.priority'),
  from: i18n.t('studioCsv.wanted.time'),
  until: i18n.t('studioCsv.wanted.time'),
};

const WITHOUT_PAGES = i18n.t('studioCsv.withoutPages');

/** @param field that does not fit; absent where the rule as a whole does not */
function problemWith(field: PropertyKey | undefined): string {
  const column = COLUMNS.find((each) => each.field === field);
  return column ? `${column.name}: ${WANTED[column.field]}` : WITHOUT_PAGES;
}

function readRule({ cells, broken }: TableLine, held: Rule | undefined, names: Names, id: OpaqueId): Reading {
  if (broken)
    return {
      ok: false,
      problems: [i18n.t('studioCsv.broken')],
    };
  const problems: string[] = [];
  const draft: Record<string, unknown> = { ...held };
  for (const { name, field, read } of COLUMNS) {
    const cell = cells.get(name);
    if (cell === undefined) continue;
    const reading = read(cell, names);
    if (!reading.ok) problems.push(`${name}: ${reading.message}`);
    else if (reading.value === undefined) delete draft[field];
    else draft[field] = reading.value;
  }
  const parsed = ruleSchema.safeParse({ ...draft, id: draft.id ?? id });
  if (problems.length === 0 && parsed.success) return { ok: true, rule: parsed.data };
  const issues = parsed.error?.issues ?? [];
  const words = issues.map(({ path }) => problemWith(path[0]));
  return { ok: false, problems: problems.length > 0 ? problems : [...new Set(words)] };
}

/** Rules as JSON with their keys in one order, to tell whether two are the same. */
function fingerprint(rule: Rule): string {
  return JSON.stringify(COLUMNS.map(({ write }) => write(rule)));
}

/**
 * Says of each line of a file what saving it would do, without saving anything. Columns that the file does not have
 * stay as they are in rules that are there, and have their defaults in new ones.
 */
export async function planImport(lines: readonly TableLine[], deps: PlanDeps): Promise<PlannedLine[]> {
  const held = new Map(deps.list.rules.map((listed) => [listed.id, listed]));
  const names = namesIn(deps.list);
  const seen = new Map<OpaqueId, number>();
  const planned: PlannedLine[] = [];
  for (const each of lines) {
    const { line, cells } = each;
    const known = held.get(cells.get('id')?.trim() ?? '');
    const name = cells.get('name') || (known?.rule.name ?? '');
    const refuse = (problems: string[]) => planned.push({ line, name, verdict: 'refused', problems });
    const reading = readRule(each, known?.rule, names, deps.newId());
    if (!reading.ok) {
      refuse(reading.problems);
      continue;
    }
    const { rule } = reading;
    const twin = seen.get(rule.id);
    seen.set(rule.id, twin ?? line);
    if (twin !== undefined) {
      refuse([i18n.t('studioCsv.twin', [twin])]);
    } else if (known && fingerprint(known.rule) === fingerprint(rule)) {
      planned.push({ line, name: rule.name, verdict: 'same' });
    } else {
      const refusals = await deps.check(rule);
      const before = known && { rule: known.rule, version: known.version };
      const change: RuleChange = { id: rule.id, name: rule.name, before, after: rule };
      if (refusals.length > 0) refuse(refusals.map(sentencesOf));
      else planned.push({ line, name: rule.name, verdict: known ? 'changed' : 'added', change });
    }
  }
  return planned;
}
