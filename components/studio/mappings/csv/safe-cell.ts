/** What a spreadsheet would take for a formula, full-width signs included. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const ESCAPED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet runs as a formula: one apostrophe before it, which `readCell` takes off again. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a cell as it was before `safeCell`. */
export function readCell(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell;
}
