import Papa from 'papaparse';
import { COLUMNS } from './columns.ts';
import { readCell } from './safe-cell.ts';

/** One line of the file; cells by column name. */
export type TableLine = {
  /** Of the file, where it begins, from 1. */
  line: number;
  cells: ReadonlyMap<string, string>;
  /** The line has other cells than the first line has columns, or a quote that never ends. */
  broken: boolean;
};

export type Table =
  | { ok: true; lines: TableLine[]; unknownColumns: string[] }
  | { ok: false; reason: 'empty' | 'no_columns' };

const DELIMITERS = [',', ';', '\t'];
const KNOWN = new Set(COLUMNS.map(({ name }) => name));

const columnName = (cell: string) => cell.trim().toLowerCase();

/** The delimiter that makes most of the first line's cells known columns: spreadsheets differ by country. */
function delimiterOf(text: string): string | undefined {
  const knownBy = (delimiter: string) => {
    const [first = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
    return first.filter((cell) => KNOWN.has(columnName(cell))).length;
  };
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, known: knownBy(delimiter) }));
  const best = counts.sort((a, b) => b.known - a.known)[0];
  return best && best.known > 0 ? best.delimiter : undefined;
}

function rowsOf(text: string, delimiter: string): { line: number; cells: string[]; broken: boolean }[] {
  const rows: { line: number; cells: string[]; broken: boolean }[] = [];
  let [line, at] = [1, 0];
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      rows.push({ line, cells: data, broken: errors.length > 0 });
      line += text.slice(at, meta.cursor).match(/\r\n|\n|\r/g)?.length ?? 0;
      at = meta.cursor;
    },
  });
  return rows;
}

/**
 * Reads a CSV file with the columns of `COLUMNS` in any order, some or all of them.
 *
 * @param text of the file; commas, semicolons or tabs between cells
 */
export function readTable(text: string): Table {
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') return { ok: false, reason: 'empty' };
  const delimiter = delimiterOf(bare);
  if (delimiter === undefined) return { ok: false, reason: 'no_columns' };
  const [head, ...rows] = rowsOf(bare, delimiter);
  const names = head?.cells.map(columnName) ?? [];
  const lines = rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells, broken }) => ({
      line,
      cells: new Map(names.map((name, index) => [name, readCell(cells[index] ?? '')])),
      broken: broken || cells.length !== names.length,
    }));
  return { ok: true, lines, unknownColumns: names.filter((name) => name !== '' && !KNOWN.has(name)) };
}
