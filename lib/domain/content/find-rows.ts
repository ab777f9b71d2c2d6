import type { Inline, KnownBlock } from '../../contracts/blocks.ts';

type Table = Extract<KnownBlock, { kind: 'table' }>;
type Row = Table['rows'][number];

/** A text without case and accents, and for each of its units the [start, end) of the character it came from. */
type Folded = { text: string; places: [number, number][] };

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
      const first = folded.places[at];
      const last = folded.places[at + word.length - 1];
      if (first && last) found.push([first[0], last[1]]);
    }
    return found;
  });
}

function plain(cell: readonly Inline[]): string {
  return cell.map(({ text }) => text).join('');
}

function fold(text: string): Folded {
  let folded = '';
  const places: Folded['places'] = [];
  let place = 0;
  for (const character of text) {
    const base = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    folded += base;
    const end = place + character.length;
    for (let unit = 0; unit < base.length; unit++) places.push([place, end]);
    place = end;
  }
  return { text: folded, places };
}
