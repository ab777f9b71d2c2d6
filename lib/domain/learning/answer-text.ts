const MARKS = /\p{M}+/gu;
const SPACES = /\s+/gu;
/** A minus before a digit tells another number; all else at the ends tells nothing. */
const AT_START = /^(?:(?![-−]\d)[\p{P}\p{Sc}\s])+/u;
const AT_END = /[\p{P}\p{Sc}\s]+$/u;

/**
 * Typed words as they are compared: without regard to case, diacritics, runs of spaces, and what punctuation or
 * currency stands at the ends. What consists of nothing else stays as it is.
 */
export function foldAnswerText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(MARKS, '')
    // By way of upper case, which alone knows that ß and ss are one; that of ẞ is known only of its small form.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(SPACES, ' ')
    .trim();
  return plain.replace(AT_START, '').replace(AT_END, '') || plain;
}
