import { i18n } from '#i18n';
import type { Pattern, Rule } from '../../../../lib/contracts/rule.ts';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { readPattern, writePattern } from './pattern-text.ts';

/** Ids by what people may write instead of them: the title of an aid, the name of a team, without case. */
export type Names = { aids: ReadonlyMap<string, string>; teams: ReadonlyMap<string, string> };

type CellReading = { ok: true; value: unknown } | { ok: false; message: string };

type Column = {
  /** In the first line of the file. */
  name: string;
  /** Of a rule. */
  field: keyof Rule;
  write(rule: Rule): string;
  /** `undefined` as value: the field is left out, and has its default. */
  read(cell: string, names: Names): CellReading;
};

const SEPARATOR = '; ';

function unique(entries: readonly { id: string; title: string }[]): Map<string, string> {
  const counts = Map.groupBy(entries, ({ title }) => title.toLowerCase());
  return new Map(
    [...counts].flatMap(([title, [first, ...others]]) =>
      first && others.length === 0 ? [[title, first.id]] : [],
    ),
  );
}

/** What people may write for ids in this workspace. A name that two have stands for none of them. */
export function namesIn({ aids, teams }: Pick<RuleList, 'aids' | 'teams'>): Names {
  return { aids: unique(aids), teams: unique(teams.map(({ id, name }) => ({ id, title: name }))) };
}

function listOf(cell: string): string[] {
  return cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function idsOf(cell: string, names: ReadonlyMap<string, string>): string[] {
  return listOf(cell).map((text) => names.get(text.toLowerCase()) ?? text);
}

function orNothing(list: readonly string[]): CellReading {
  return { ok: true, value: list.length > 0 ? list : undefined };
}

function readPatterns(cell: string): CellReading {
  const patterns: Pattern[] = [];
  for (const line of cell.split(/\r?\n/).map((text) => text.trim())) {
    if (line === '') continue;
    const reading = readPattern(line);
    if (!reading.ok) return { ok: false, message: i18n.t('studioCsv.cell.noPattern', [line]) };
    patterns.push(reading.pattern);
  }
  return { ok: true, value: patterns };
}

const YES = ['yes', 'true', 'on', '1', ''];
const NO = ['no', 'false', 'off', '0'];

function readSwitch(cell: string): CellReading {
  const word = cell.trim().toLowerCase();
  if (YES.includes(word)) return { ok: true, value: true };
  if (NO.includes(word)) return { ok: true, value: false };
  return { ok: false, message: i18n.t('studioCsv.cell.noSwitch', [cell]) };
}

function readNumber(cell: string): CellReading {
  const text = cell.trim();
  if (text === '') return { ok: true, value: undefined };
  return /^[+-]?\d{1,9}$/.test(text)
    ? { ok: true, value: Number(text) }
    : { ok: false, message: i18n.t('studioCsv.cell.noNumber', [cell]) };
}

const readText = (cell: string): CellReading => ({ ok: true, value: cell === '' ? undefined : cell });
const readTrimmed = (cell: string): CellReading => readText(cell.trim());

/** Every column of the file, in its order. */
export const COLUMNS: readonly Column[] = [
  { name: 'id', field: 'id', write: ({ id }) => id, read: readTrimmed },
  { name: 'name', field: 'name', write: ({ name }) => name, read: readText },
  { name: 'enabled', field: 'enabled', write: ({ enabled }) => (enabled ? 'yes' : 'no'), read: readSwitch },
  {
    name: 'aids',
    field: 'aids',
    write: ({ aids }) => aids.join(SEPARATOR),
    read: (cell, { aids }) => ({ ok: true, value: idsOf(cell, aids) }),
  },
  {
    name: 'page types',
    field: 'pageTypes',
    write: ({ pageTypes }) => pageTypes.join(SEPARATOR),
    read: (cell) => ({ ok: true, value: listOf(cell) }),
  },
  {
    name: 'addresses',
    field: 'match',
    write: ({ match }) => match.map(writePattern).join('\n'),
    read: readPatterns,
  },
  {
    name: 'except addresses',
    field: 'exclude',
    write: ({ exclude }) => exclude.map(writePattern).join('\n'),
    read: readPatterns,
  },
  {
    name: 'teams',
    field: 'teams',
    write: ({ teams = [] }) => teams.join(SEPARATOR),
    read: (cell, { teams }) => orNothing(idsOf(cell, teams)),
  },
  {
    name: 'roles',
    field: 'roles',
    write: ({ roles = [] }) => roles.join(SEPARATOR),
    read: (cell) => orNothing(listOf(cell)),
  },
  {
    name: 'environments',
    field: 'environments',
    write: ({ environments = [] }) => environments.join(SEPARATOR),
    read: (cell) => orNothing(listOf(cell)),
  },
  { name: 'priority', field: 'priority', write: ({ priority }) => String(priority), read: readNumber },
  { name: 'from', field: 'from', write: ({ from = '' }) => from, read: readTrimmed },
  { name: 'until', field: 'until', write: ({ until = '' }) => until, read: readTrimmed },
];
