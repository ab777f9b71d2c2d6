import { expect, test } from 'vitest';
import { repoFiles } from './repo-files.ts';

/** Properties that name a side by its place on the screen instead of by the direction of reading. */
const PHYSICAL = /(^|-)(left|right)(-|$)/;

/** Shorthands of four sides: the second is the right one, the fourth the left one. */
const FOUR_SIDES = new Set(['border-width', 'inset', 'margin', 'padding']);

/** Properties whose value may be a side. */
const SIDED = new Set(['clear', 'float', 'text-align']);

/** As the style of an element in code. */
const IN_CODE = /\b(?:margin|padding|border)(?:Left|Right)\b|\btextAlign: '(?:left|right)'/;

function linesOf(files: ReturnType<typeof repoFiles>, isWrong: (line: string) => boolean): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (isWrong(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

/** The parts of a value; a function is one of them. */
const partsOf = (value: string): string[] =>
  value.match(/(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? [];

function isPhysical(line: string): boolean {
  const [, property = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^;]+);$/.exec(line) ?? [];
  if (PHYSICAL.test(property)) return true;
  if (SIDED.has(property)) return PHYSICAL.test(value);
  const [, right, , left] = FOUR_SIDES.has(property) ? partsOf(value) : [];
  return left !== undefined && left !== right;
}

test.each([
  '  margin-left: 1px;',
  '  left: 0;',
  '  text-align: right;',
  '  border-top-left-radius: 2px;',
  '  padding: 1px 2px 3px 4px;',
])('%s knows one direction', (line) => expect(isPhysical(line)).toBe(true));

test.each([
  '  margin-inline-start: 1px;',
  '  inset-inline: 0;',
  '  text-align: start;',
  '  padding: 1px 2px 3px 2px;',
  '  background: left-pattern;',
])('%s knows both', (line) => expect(isPhysical(line)).toBe(false));

test('the surfaces are laid out by the direction of reading', () => {
  const styles = repoFiles(/^(components|assets|entrypoints)\/.*\.css$/);
  expect(styles.length).toBeGreaterThan(20);
  expect(linesOf(styles, isPhysical)).toEqual([]);
  const code = repoFiles(/^(components|entrypoints)\/.*\.tsx$/);
  expect(linesOf(code, (line) => IN_CODE.test(line))).toEqual([]);
});
