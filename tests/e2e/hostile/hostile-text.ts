/** Text that a careless renderer would run, load or follow. Each must be seen as it stands. */
export const HOSTILE_TEXTS = [
  '<script>globalThis.hostile = true</script>',
  '<img src="https://evil.example/pixel.png" onerror="globalThis.hostile = true">',
  '<iframe srcdoc="<script>parent.hostile = true</script>"></iframe>',
  '![pixel](https://evil.example/markdown.png)',
  '[click](javascript:globalThis.hostile=true)',
  '{{constructor.constructor("globalThis.hostile = true")()}}',
  '</textarea></details></template><svg onload="globalThis.hostile = true">',
];

/** Letters that a mark turns around: without it, they read as they stand. */
export const TURNED = { text: 'Pay to \u202etnuocca gnorw\u202c', shown: 'Pay to tnuocca gnorw' };

const MARKS = '\u0300\u0317\u0342\u0353\u0360\u0489';
export const PILED = { text: `a${MARKS.repeat(30)}fter`, shown: `a${MARKS.slice(0, 4)}fter` };

export const paragraph = (text: string, href?: string) => ({
  kind: 'paragraph',
  content: [{ text, ...(href !== undefined && { href }) }],
});

export const ROWS = 2000;
export const COLUMNS = 20;

const cell = (row: number, column: number) => [{ text: `Cell ${row}.${column}` }];
const row = (index: number) => Array.from({ length: COLUMNS }, (_, column) => cell(index, column));

/** The schema's largest table. */
export const GIANT_TABLE = {
  kind: 'table',
  header: row(0),
  rows: Array.from({ length: ROWS }, (_, index) => row(index + 1)),
};

/** A megabyte, in texts as long as the schema takes. */
export const MEGABYTE = Array.from({ length: 52 }, (_, index) =>
  paragraph(`Part ${index}. ${'Read this before you go on. '.repeat(713)}`),
);
