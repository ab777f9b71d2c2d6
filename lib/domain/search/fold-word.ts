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
  // The one that ends a word; as long as it is being typed, none does.
  ς: 'σ',
};
const SPELT_LETTERS = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'g');
const PLAIN = /^[a-z0-9]*$/;

/**
 * Marks that people leave out: accents, and the vowels of Hebrew and Arabic. Those of Indian scripts, of Thai and of kana are
 * letters to those who write them: without them it is another word.
 */
const LEFT_OUT = /['’]|(?![\u3099\u309a])(?=\p{M})[\p{sc=Inherited}\p{sc=Hebrew}\p{sc=Arabic}]/gu;

/** Most characters of a word that are told apart. */
const LENGTH_MAX = 40;

/** A word without what people leave out when they search: case, accents, apostrophes. `Größe` → `grosse`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  const folded = PLAIN.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        // Letters like 𝐀 are small only once they are taken apart.
        .toLowerCase()
        .replace(LEFT_OUT, '')
        .replace(SPELT_LETTERS, (letter) => SPELT[letter] ?? letter);
  return folded.slice(0, LENGTH_MAX);
}
