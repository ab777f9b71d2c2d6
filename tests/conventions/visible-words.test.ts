import ts from 'typescript';
import { expect, test } from 'vitest';
import { repoFiles } from './repo-files.ts';

/** Attributes that people see or hear. */
const SEEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'error',
  'hint',
  'label',
  'legend',
  'placeholder',
  'title',
]);

/** What is the same in every language, and why. */
const SAME_EVERYWHERE = new Set([
  // How every address begins.
  'https://',
  // The name of the product.
  'Alongside',
  // Keys, as the browser names them.
  'Enter',
  'Escape',
]);

const LETTERS = /\p{L}{2}/u;
/** A text that begins as sentences do and goes on: no key, class or selector is written so. */
const SENTENCE = /^\p{Lu}[\p{Ll}’']*[,:]? .*\p{L}|^\p{Lu}[\p{Ll}’']+\.?$/u;

type Found = { file: string; line: number; text: string };

/** Whether a text is for who develops this: the message of an exception. */
const isForDevelopers = (node: ts.Node): boolean =>
  node.parent !== undefined && (ts.isNewExpression(node.parent) || ts.isThrowStatement(node.parent));

function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return LETTERS.test(node.text) ? node.text.trim() : undefined;
  if (ts.isTemplateExpression(node)) return node.getText().slice(1, -1);
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}

function isVisible(node: ts.Node, text: string): boolean {
  if (ts.isJsxText(node)) return true;
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return SEEN.has(parent.name.getText()) && LETTERS.test(text);
  return SENTENCE.test(text) && !isForDevelopers(node);
}

/** Words in a file of code that a surface would show as they stand. */
function wordsIn(file: string, code: string): Found[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    const text = textOf(node);
    if (text !== undefined && !SAME_EVERYWHERE.has(text) && isVisible(node, text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ file, line: line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const surfaces = repoFiles(/^(components|entrypoints)\/.*(?<!\.test)\.tsx?$/);

/** What surfaces stand on: reasons and data. Of the folders left out, schemas and the endpoint's client speak to developers. */
const ground = repoFiles(/^lib\/(domain|usecases|storage|platform|queries)\/.*(?<!\.test)\.ts$/);

/** Files with names that are the same in every language, and why. */
const NAMES = [
  // Names of apps, and of records as the apps write them; people read those of `locales/LANGUAGE/object.json`.
  /^lib\/domain\/matching\/packs\/apps\//,
  // The sample workspace, whose content is English.
  /^lib\/usecases\/panel\/look-around\.ts$/,
];

test.each([
  ['<p>Nothing here</p>', 'Nothing here'],
  ['<Button title="Open" />', 'Open'],
  [`<Field hint={\`Since \${day}\`} />`, `Since \${day}`],
  ["const TITLES = { offline: 'You are offline' };", 'You are offline'],
  ["const LABEL = 'Saved';", 'Saved'],
])('%s shows words', (code, text) => {
  expect(wordsIn('a.tsx', code).map((found) => found.text)).toEqual([text]);
});

test.each([
  "i18n.t('panel.empty')",
  '<p className="large text">{i18n.t(\'panel.empty\')}</p>',
  "throw new Error('No root here');",
  "const size = 'calc(100% - 2rem)';",
])('%s shows none', (code) => expect(wordsIn('a.tsx', code)).toEqual([]));

test('the surfaces say nothing that is in no catalogue', () => {
  expect(surfaces.length).toBeGreaterThan(50);
  const found = surfaces.flatMap(({ path, text }) => wordsIn(path, text));
  expect(found.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});

test('what surfaces stand on gives reasons, not words', () => {
  expect(ground.length).toBeGreaterThan(200);
  const checked = ground.filter(({ path }) => !NAMES.some((name) => name.test(path)));
  const found = checked.flatMap(({ path, text }) => wordsIn(path, text));
  expect(found.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});
