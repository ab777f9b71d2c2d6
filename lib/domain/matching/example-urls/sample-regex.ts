/** Asked in turn when a class or an escape is to be filled with a character. */
const ALPHABET = ['a', '7', 'A', '0', '-', '_', '.', '/', ' ', 'x', '1', '~', '!', '@', '%', '=', ';', ','];

/** More copies of a piece than this make no better example, only a longer one. */
const MAX_REPEATS = 64;

const QUANTIFIER = /^(?:[?*+]|\{(\d+)(,(\d*))?\})\??/;

type Range = { min: number; max: number };

const RANGES: Readonly<Record<string, Range>> = {
  '?': { min: 0, max: 1 },
  '*': { min: 0, max: Number.POSITIVE_INFINITY },
  '+': { min: 1, max: Number.POSITIVE_INFINITY },
};

class NotUnderstood extends Error {}

/** Puts texts side by side: the nth text of the whole is made of the nth of each piece. */
export function sideBySide(pieces: readonly (readonly string[])[]): string[] {
  const count = Math.max(1, ...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) =>
    pieces.map((texts) => texts[index % texts.length] ?? '').join(''),
  );
}

/** Walks a regular expression of the `v` flag and puts together a few texts that it takes. */
class Sampler {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  whole(): string[] {
    const texts = this.#alternatives();
    if (this.#at < this.#source.length) throw new NotUnderstood();
    return texts;
  }

  #alternatives(): string[] {
    const texts = this.#sequence();
    while (this.#take('|')) texts.push(...this.#sequence());
    return texts;
  }

  #sequence(): string[] {
    const pieces: string[][] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      pieces.push(this.#repeated(this.#atom()));
    }
    return sideBySide(pieces);
  }

  #repeated(texts: string[]): string[] {
    const [quantifier, least, comma, most] = QUANTIFIER.exec(this.#source.slice(this.#at)) ?? [];
    if (!quantifier) return texts;
    this.#at += quantifier.length;
    const min = Number(least);
    const counted = { min, max: comma ? Number(most || Number.POSITIVE_INFINITY) : min };
    const range = RANGES[quantifier.charAt(0)] ?? counted;
    if (range.min > MAX_REPEATS) throw new NotUnderstood();
    const counts = [
      Math.min(Math.max(range.min, 1), range.max),
      range.min,
      Math.min(range.min + 2, range.max),
    ];
    return [...new Set(counts)].flatMap((count) => texts.map((text) => text.repeat(count)));
  }

  #atom(): string[] {
    const start = this.#at;
    const char = this.#source.charAt(start);
    this.#at += 1;
    if (char === '(') return this.#group();
    if (char === '^' || char === '$') return [''];
    if (char === '[') return this.#character(start, this.#endOfClass(start));
    if (char === '\\') return this.#character(start, this.#endOfEscape(start));
    return char === '.' ? ['a', '7'] : [char];
  }

  #group(): string[] {
    const [opening = ''] = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += opening.length;
    const texts = this.#alternatives();
    if (!this.#take(')')) throw new NotUnderstood();
    // What is only looked at takes no room; whether it is there shows when the text is tried.
    return /[=!]$/.test(opening) ? [''] : texts;
  }

  #character(start: number, end: number): string[] {
    this.#at = end;
    const one = new RegExp(`^${this.#source.slice(start, end)}$`, 'v');
    const literal = this.#source.slice(end - 1, end);
    return [...ALPHABET, literal].filter((char) => one.test(char)).slice(0, 2);
  }

  #endOfClass(start: number): number {
    let depth = 0;
    for (let index = start; index < this.#source.length; index += 1) {
      const char = this.#source.charAt(index);
      if (char === '\\') index += 1;
      else if (char === '[') depth += 1;
      else if (char === ']') depth -= 1;
      if (depth === 0) return index + 1;
    }
    throw new NotUnderstood();
  }

  #endOfEscape(start: number): number {
    const [whole = ''] =
      /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)/s.exec(this.#source.slice(start)) ??
      [];
    if (!whole || /^\\[1-9kbB]/.test(whole)) throw new NotUnderstood();
    return start + whole.length;
  }

  #take(char: string): boolean {
    if (this.#source.charAt(this.#at) !== char) return false;
    this.#at += 1;
    return true;
  }
}

/**
 * A few texts that a regular expression may take. They are put together from its parts, without a look at
 * lookarounds, so whoever needs to be sure tries them.
 *
 * @returns none where the expression is not understood
 */
export function sampleRegex(source: string): string[] {
  try {
    return [...new Set(new Sampler(source).whole())];
  } catch {
    return [];
  }
}
