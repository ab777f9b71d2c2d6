/** Letters that Unicode does not take apart, as people write them who lack the key. */
const SPELT: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const SPELT_LETTERS = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'g');
const PLAIN = /^[a-z0-9]*$/;

/** Most characters of a word that are told apart. */
const LENGTH_MAX = 40;

/** A word without what people leave out when they search: case, accents, apostrophes. `Größe` → `grosse`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  const folded = PLAIN.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(/[\p{M}'’]/gu, '')
        .replace(SPELT_LETTERS, (letter) => SPELT[letter] ?? letter);
  return folded.slice(0, LENGTH_MAX);
}
