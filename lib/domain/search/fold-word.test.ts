import { expect, test } from 'vitest';
import { foldWord } from './fold-word.ts';

test.each([
  ['Größe', 'grosse'],
  ['GRÖẞE', 'grosse'],
  ['é', 'e'],
  ['e\u0301', 'e'],
  ['İstanbul', 'istanbul'],
  ['ısı', 'isi'],
  ['Łódź', 'lodz'],
  ['œuvre', 'oeuvre'],
  ['don’t', 'dont'],
  ['ﬁle', 'file'],
  ['ＡＢＣ', 'abc'],
  ['𝐀𝐁', 'ab'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['שָׁלוֹם', 'שלום'],
  ['مُحَمَّد', 'محمد'],
])('%s is searched for as %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test('marks that are letters to those who write them stay', () => {
  expect(foldWord('किताब')).not.toBe(foldWord('कताब'));
  expect(foldWord('กิน')).not.toBe(foldWord('กน'));
  expect(foldWord('が')).not.toBe(foldWord('か'));
});
