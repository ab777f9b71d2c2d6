import Papa from 'papaparse';
import type { Rule } from '../../../../lib/contracts/rule.ts';
import { COLUMNS } from './columns.ts';
import { safeCell } from './safe-cell.ts';

/** Rules as a CSV file (RFC 4180) that spreadsheets open and `readTable` reads back. */
export function rulesToCsv(rules: readonly Rule[]): string {
  const lines = rules.map((rule) => COLUMNS.map(({ write }) => safeCell(write(rule))));
  return Papa.unparse([COLUMNS.map(({ name }) => name), ...lines], { newline: '\r\n' });
}
