import type { Pattern } from '../../../contracts/rule.ts';
import { type CompiledPattern, compilePattern } from '../compile-pattern.ts';
import type { MatchedRule } from '../matcher.ts';
import type { Targeting } from '../targeting.ts';
import { SegmentExpression } from './segment-expression.ts';
import { NONE, RULE, type Shard, splitSections } from './shard.ts';

/** A shard in use. Texts are cut out, and patterns compiled, when first asked for. */
export class OpenShard {
  readonly roots: Int32Array;
  readonly nodes: Int32Array;
  readonly slots: Int32Array;
  readonly lists: Int32Array;
  readonly leaves: Int32Array;
  readonly rules: Int32Array;
  readonly ranks: Float64Array;
  readonly text: Uint8Array;
  /** Turns a hash into a slot. */
  readonly shift: number;
  private readonly offsets: Int32Array;
  private readonly strings: string;
  private readonly made: unknown[] = [];
  private readonly matched: (MatchedRule | undefined)[] = [];

  constructor({ words, ranks, text, strings }: Shard) {
    const { roots, nodes, slots, lists, leaves, rules, offsets } = splitSections(words);
    this.roots = roots;
    this.nodes = nodes;
    this.slots = slots;
    this.lists = lists;
    this.leaves = leaves;
    this.rules = rules;
    this.offsets = offsets;
    this.ranks = ranks;
    this.text = text;
    this.shift = 32 - Math.log2(slots.length / 2);
    this.strings = strings;
  }

  string(index: number): string {
    return this.strings.slice(this.offsets[index], this.offsets[index + 1]);
  }

  rule(row: number): MatchedRule {
    const known = this.matched[row];
    if (known) return known;
    const at = row * RULE.size;
    const id = this.string(this.rules[at + RULE.id] ?? NONE);
    const rule = { id, aids: this.string(this.rules[at + RULE.aids] ?? NONE).split(' ') };
    this.matched[row] = rule;
    return rule;
  }

  targeting(index: number): Targeting {
    return this.once(index, (text) => JSON.parse(text) as Targeting);
  }

  pattern(index: number): CompiledPattern | undefined {
    return this.once(index, (text) => ({ pattern: compiled(JSON.parse(text) as Pattern) })).pattern;
  }

  patterns(index: number): readonly (CompiledPattern | undefined)[] {
    return this.once(index, (text) => (JSON.parse(text) as Pattern[]).map(compiled));
  }

  /** Whether a segment is like the expression. */
  isLike(expression: number, segment: string): boolean {
    return this.once(expression, (source) => new SegmentExpression(source)).test(segment);
  }

  /** What a string stands for, made once. Each string stands for one kind of thing only. */
  private once<T>(index: number, make: (text: string) => T): T {
    this.made[index] ??= make(this.string(index));
    return this.made[index] as T;
  }
}

function compiled(pattern: Pattern): CompiledPattern | undefined {
  const compilation = compilePattern(pattern);
  return compilation.ok ? compilation.pattern : undefined;
}
