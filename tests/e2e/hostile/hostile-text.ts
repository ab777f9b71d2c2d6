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
