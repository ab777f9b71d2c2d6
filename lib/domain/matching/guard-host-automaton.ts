import { hostText } from './guard-regex.ts';
import type { Piece } from './guard-syntax.ts';

/** A way from one state to another over one character: a given one, any, or any within a label. */
export type Step = { takes: string; to: number };

/** A nondeterministic automaton over the characters of hosts; states are numbers. */
export type Automaton = {
  start: number;
  end: number;
  /** By state. */
  steps: Step[][];
  /** By state: where it leads without a character. */
  leaps: number[][];
};

/** What stands for a regular expression that is more than a list of words. */
type Unknown = 'any' | 'nothing';

/** `(acme|beta)`: the words, where a group lists some and does nothing else. */
function wordsOf(regex: string): string[] | undefined {
  const plain = regex.replaceAll(/\\([.-])/g, '$1');
  const isList = /^[\w|-]+$/.test(regex.replaceAll(/\\[.-]/g, ''));
  return isList ? plain.split('|') : undefined;
}

class Builder {
  readonly steps: Step[][] = [];
  readonly leaps: number[][] = [];
  readonly #unknown: Unknown;

  constructor(unknown: Unknown) {
    this.#unknown = unknown;
  }

  state(): number {
    this.leaps.push([]);
    return this.steps.push([]) - 1;
  }

  leap(from: number, to: number): void {
    this.leaps[from]?.push(to);
  }

  step(from: number, takes: string, to: number): void {
    this.steps[from]?.push({ takes, to });
  }

  text(from: number, text: string): number {
    let at = from;
    for (const char of text) {
      const next = this.state();
      this.step(at, char, next);
      at = next;
    }
    return at;
  }

  piece(from: number, piece: Piece): number {
    const before = this.state();
    const after = this.state();
    this.leap(from, before);
    this.leap(this.#once(before, piece), after);
    const { modifier } = piece;
    if (modifier === '?' || modifier === '*') this.leap(before, after);
    if (modifier === '+' || modifier === '*') this.leap(after, before);
    return after;
  }

  #once(from: number, piece: Piece): number {
    const inner = this.text(from, hostText(piece.prefix));
    return this.text(this.#body(inner, piece), hostText(piece.suffix));
  }

  #body(from: number, { kind, regex }: Piece): number {
    const bodies: Record<Piece['kind'], () => number> = {
      text: () => from,
      any: () => this.#anyText(from),
      segment: () => {
        const label = this.state();
        this.step(from, 'label', label);
        this.step(label, 'label', label);
        return label;
      },
      regex: () => this.#regex(from, regex),
    };
    return bodies[kind]();
  }

  #anyText(from: number): number {
    const loop = this.state();
    this.leap(from, loop);
    this.step(loop, 'any', loop);
    return loop;
  }

  #regex(from: number, regex: string): number {
    const words = wordsOf(regex);
    if (!words) return this.#unknown === 'any' ? this.#anyText(from) : this.state();
    const end = this.state();
    for (const word of words) this.leap(this.text(from, word), end);
    return end;
  }
}

/** An automaton that takes what any of the patterns takes. */
export function automatonOf(patterns: readonly (readonly Piece[])[], unknown: Unknown): Automaton {
  const builder = new Builder(unknown);
  const start = builder.state();
  const end = builder.state();
  for (const pieces of patterns) {
    const first = builder.state();
    builder.leap(start, first);
    builder.leap(
      pieces.reduce((from, piece) => builder.piece(from, piece), first),
      end,
    );
  }
  return { start, end, steps: builder.steps, leaps: builder.leaps };
}
