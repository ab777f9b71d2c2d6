/** What a component's `:name` stops at and what it takes along, as the URLPattern standard has it. */
const OPTIONS = {
  hostname: { delimiter: '.', prefix: '' },
  pathname: { delimiter: '/', prefix: '/' },
  search: { delimiter: '', prefix: '' },
  hash: { delimiter: '', prefix: '' },
} as const;

export type SyntaxComponent = keyof typeof OPTIONS;

/** One piece of a pattern: literal text, `:name`, `*`, or a group with a regular expression. */
export type Piece = {
  kind: 'text' | 'segment' | 'any' | 'regex';
  /** Of a `text`, the text itself. */
  prefix: string;
  /** As it stands in the brackets; empty unless the kind is `regex`. */
  regex: string;
  suffix: string;
  modifier: '' | '?' | '*' | '+';
};

export type SyntaxFault =
  | 'name_missing'
  | 'name_twice'
  | 'group_not_closed'
  | 'group_empty'
  | 'group_begins_with_question_mark'
  | 'group_in_group'
  | 'group_not_ascii'
  | 'brace_not_closed'
  | 'ends_in_backslash'
  | 'modifier_alone'
  | 'brace_alone';

export type Syntax = { ok: true; pieces: Piece[] } | { ok: false; reason: SyntaxFault };

type Token = { type: 'char' | 'escaped' | 'name' | 'regex' | '*' | 'modifier' | '{' | '}'; text: string };

class Unreadable extends Error {
  readonly reason: SyntaxFault;
  constructor(reason: SyntaxFault) {
    super(reason);
    this.reason = reason;
  }
}

const NAME = /^:([\p{ID_Start}$_][\p{ID_Continue}$_]*)/u;

/** The group that opens at `start`, its brackets included. */
function groupAt(text: string, start: number): string {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char > '\u007F') throw new Unreadable('group_not_ascii');
    if (index === start + 1 && char === '?') throw new Unreadable('group_begins_with_question_mark');
    if (char === '\\') {
      index += 1;
      if (text.charAt(index) > '\u007F') throw new Unreadable('group_not_ascii');
    } else if (char === '(') {
      depth += 1;
      if (depth > 1 && text.charAt(index + 1) !== '?') throw new Unreadable('group_in_group');
    } else if (char === ')') {
      depth -= 1;
      if (depth === 0) return text.slice(start, index + 1);
    }
  }
  throw new Unreadable('group_not_closed');
}

function tokenAt(text: string, index: number): { token: Token; length: number } {
  const char = String.fromCodePoint(text.codePointAt(index) ?? 0);
  const plain = (type: Token['type']) => ({ token: { type, text: char }, length: char.length });
  if (char === '*') return plain('*');
  if (char === '+' || char === '?') return plain('modifier');
  if (char === '{' || char === '}') return plain(char);
  if (char === '\\') {
    if (index + 1 >= text.length) throw new Unreadable('ends_in_backslash');
    const escaped = String.fromCodePoint(text.codePointAt(index + 1) ?? 0);
    return { token: { type: 'escaped', text: escaped }, length: 1 + escaped.length };
  }
  if (char === ':') {
    const [whole = '', name = ''] = NAME.exec(text.slice(index)) ?? [];
    if (!name) throw new Unreadable('name_missing');
    return { token: { type: 'name', text: name }, length: whole.length };
  }
  if (char === '(') {
    const group = groupAt(text, index);
    if (group === '()') throw new Unreadable('group_empty');
    return { token: { type: 'regex', text: group.slice(1, -1) }, length: group.length };
  }
  return plain('char');
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < text.length; ) {
    const { token, length } = tokenAt(text, index);
    tokens.push(token);
    index += length;
  }
  return tokens;
}

/** Reads the tokens of one component into pieces, in the order and with the quirks of the standard. */
class PieceReader {
  readonly pieces: Piece[] = [];
  readonly #tokens: readonly Token[];
  readonly #prefix: string;
  readonly #segment: string;
  readonly #names = new Set<string>();
  #at = 0;
  #literal = '';

  constructor(tokens: readonly Token[], component: SyntaxComponent) {
    const { delimiter, prefix } = OPTIONS[component];
    this.#tokens = tokens;
    this.#prefix = prefix;
    this.#segment = segmentRegex(delimiter);
  }

  read(): Piece[] {
    while (this.#at < this.#tokens.length) {
      const before = this.#take('char');
      const group = this.#takeGroup();
      if (group) {
        const isPrefix = before !== undefined && before === this.#prefix;
        if (!isPrefix) this.#literal += before ?? '';
        this.#add({ prefix: isPrefix ? before : '', ...group, suffix: '', modifier: this.#takeModifier() });
        continue;
      }
      const literal = before ?? this.#take('escaped');
      if (literal !== undefined) this.#literal += literal;
      else this.#readBraces();
    }
    this.#flush();
    return this.pieces;
  }

  #readBraces(): void {
    if (this.#take('{') === undefined)
      throw new Unreadable(this.#next('}') ? 'brace_alone' : 'modifier_alone');
    const prefix = this.#takeText();
    const group = this.#takeGroup();
    const suffix = this.#takeText();
    if (this.#take('}') === undefined) throw new Unreadable('brace_not_closed');
    const modifier = this.#takeModifier();
    if (group) this.#add({ prefix, ...group, suffix, modifier });
    else if (modifier === '') this.#literal += prefix;
    else {
      this.#flush();
      if (prefix) this.pieces.push({ kind: 'text', prefix, regex: '', suffix: '', modifier });
    }
  }

  #add(piece: Piece): void {
    this.#flush();
    this.pieces.push(piece);
  }

  #flush(): void {
    if (this.#literal) {
      this.pieces.push({ kind: 'text', prefix: this.#literal, regex: '', suffix: '', modifier: '' });
    }
    this.#literal = '';
  }

  #takeGroup(): { kind: Piece['kind']; regex: string } | undefined {
    const name = this.#take('name');
    if (name !== undefined) {
      if (this.#names.has(name)) throw new Unreadable('name_twice');
      this.#names.add(name);
    }
    const regex = this.#take('regex');
    if (regex === '.*') return { kind: 'any', regex: '' };
    if (regex === this.#segment) return { kind: 'segment', regex: '' };
    if (regex !== undefined) return { kind: 'regex', regex };
    if (name !== undefined) return { kind: 'segment', regex: '' };
    return this.#take('*') === undefined ? undefined : { kind: 'any', regex: '' };
  }

  #takeModifier(): Piece['modifier'] {
    const modifier = this.#take('modifier') ?? this.#take('*');
    return modifier === '?' || modifier === '+' || modifier === '*' ? modifier : '';
  }

  #takeText(): string {
    let text = '';
    for (;;) {
      const next = this.#take('char') ?? this.#take('escaped');
      if (next === undefined) return text;
      text += next;
    }
  }

  #next(type: Token['type']): boolean {
    return this.#tokens[this.#at]?.type === type;
  }

  #take(type: Token['type']): string | undefined {
    if (!this.#next(type)) return undefined;
    const text = this.#tokens[this.#at]?.text;
    this.#at += 1;
    return text;
  }
}

function segmentRegex(delimiter: string): string {
  return delimiter ? `[^\\${delimiter}]+?` : '[^]+?';
}

/** What `:name` matches in a component. */
export function segmentOf(component: SyntaxComponent): string {
  return segmentRegex(OPTIONS[component].delimiter);
}

/** Takes a component's pattern apart as `URLPattern` does, or says why it cannot be. */
export function parseSyntax(component: SyntaxComponent, text: string): Syntax {
  try {
    return { ok: true, pieces: new PieceReader(tokensOf(text), component).read() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: error.reason };
    throw error;
  }
}
