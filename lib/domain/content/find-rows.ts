import type { Inline, KnownBlock } from '../../contracts/blocks.ts';

type Table = Extract<KnownBlock, { kind: 'table' }>;
type Row = Table['rows'][number];

/** A text without case and accents, and for each of its characters the place in the text it came from. */
type Folded = { text: string; places: number[] };

/** The words that are looked for; all of them must be found. */
export function wordsOf(query: string): string[] {
  return fold(query).text.split(/\s+/).filter(Boolean);
}

/** The rows of a table that have every word somewhere, in their order; case and accents do not count. */
export function rowsWith(table: Table, words: readonly string[]): Row[] {
  return table.rows.filter((row) => {
    const text = fold(row.map(plain).join('\n')).text;
    return words.every((word) => text.includes(word));
  });
}

/** Where words stand in a text: [start, end) of each, in UTF-16 units of the text as it is. */
export function placesOf(words: readonly string[], text: string): [number, number][] {
  const folded = fold(text);
  return words.flatMap((word) => {
    const found: [number, number][] = [];
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      const start = folded.places[at];
      const end = folded.places[at + word.length] ?? text.length;
      if (start !== undefined) found.push([start, end]);
    }
    return found;
  });
}

function plain(cell: readonly Inline[]): string {
  return cell.map(({ text }) => text).join('');
}

function fold(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const base = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    folded += base;
    for (let unit = 0; unit < base.length; unit++) places.push(place);
    place += character.length;
  }
  return { text: folded, places };
}
