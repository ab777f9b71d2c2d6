/** A piece of a text that was taken apart: what stays, and what may be another value elsewhere. */
export type TextPiece = { literal: string } | { regex: string } | 'anything';

type Shape = { test: RegExp; pieces: (parts: readonly string[]) => TextPiece[] };

const ADDRESS = /@|%40/;

const HEX = '[0-9a-fA-F]';
const UUID = `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`;

const whole = (test: RegExp, regex: string): Shape => ({ test, pieces: () => [{ regex }] });

/** From the surest to the vaguest; the first that fits decides. */
const SHAPES: readonly Shape[] = [
  whole(/^\d+$/, '\\d+'),
  whole(new RegExp(`^${UUID}$`), UUID),
  {
    test: new RegExp(`^\\{(${UUID})\\}$`),
    pieces: () => [{ literal: '{' }, { regex: UUID }, { literal: '}' }],
  },
  {
    test: /^(?=.*\d)(?=.*[a-f])[0-9a-f]{16,}$/i,
    pieces: ([text = '']) => [{ regex: `${HEX}{${text.length}}` }],
  },
  // Salesforce keeps the sixth character of an id at 0, which tells it from a word of the same length.
  whole(/^[A-Za-z0-9]{5}0[A-Za-z0-9]{9}(?:[A-Za-z0-9]{3})?$/, '[A-Za-z0-9]{15}|[A-Za-z0-9]{18}'),
  whole(/^[A-Z][A-Z0-9_]+-\d+$/, '[A-Za-z][A-Za-z0-9_]*-\\d+'),
  whole(/^\d{4}-\d{2}-\d{2}$/, '\\d{4}-\\d{2}-\\d{2}'),
  whole(/^\d{4}-\d{2}$/, '\\d{4}-\\d{2}'),
  {
    test: /^\d{4,}-\D/,
    pieces: () => [{ regex: '\\d+' }, { literal: '-' }, 'anything'],
  },
  {
    test: /^([A-Za-z]+[-_.~]|[A-Z]{1,6})(\d{3,})$/,
    pieces: ([, word = '']) => [{ literal: word }, { regex: '\\d+' }],
  },
  {
    test: /^[A-Za-z]+(?:[-_][A-Za-z]+)+-\d{3,}$/,
    pieces: () => ['anything', { literal: '-' }, { regex: '\\d+' }],
  },
  { test: ADDRESS, pieces: () => ['anything'] },
];

const OPAQUE = /^[A-Za-z0-9_-]{8,}$/;
const LETTER_BESIDE_DIGIT = /(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])/g;

/** Words with a number in them change between letters and digits once or twice, random text all the time. */
function isOpaque(text: string): boolean {
  return OPAQUE.test(text) && text.split(LETTER_BESIDE_DIGIT).length > 3;
}

function plainPieces(text: string): TextPiece[] | undefined {
  for (const { test, pieces } of SHAPES) {
    const found = test.exec(text);
    if (found) return pieces(found);
  }
  return isOpaque(text) ? [{ regex: `[A-Za-z0-9_\\-]{${text.length < 16 ? 8 : 16},}` }] : undefined;
}

/**
 * Takes apart a path segment or a value that looks like an id, or holds one: digits, UUID, long hex, Salesforce
 * id, issue key, date, `deal-12345`, `360001234567-Refunds`, a long random token, an e-mail address.
 *
 * @returns `undefined` where the text is a word like `tickets`, `v2` or `en-us`
 */
export function idPieces(text: string): TextPiece[] | undefined {
  const [, stem, ending] = /^(.+)(\.[A-Za-z]{2,5})$/.exec(text) ?? [];
  const pieces = stem && ending ? plainPieces(stem) : undefined;
  return pieces && ending ? [...pieces, { literal: ending }] : plainPieces(text);
}

/** Another id of the same shape, so that pages of the same kind can be shown and asked about. */
export function siblingOf(text: string, step: number): string {
  if (ADDRESS.test(text)) return `name${step}@example.com`;
  const last = /\d(?=\D*$)/.exec(text);
  if (!last)
    return text.replace(/[a-z](?=[^a-z]*$)/i, (letter) => (/a/i.test(letter) ? 'b' : 'a').repeat(step));
  const digit = (Number(last[0]) + step) % 10;
  return `${text.slice(0, last.index)}${digit}${text.slice(last.index + 1)}`;
}
