import type { Pattern } from '../../../contracts/rule.ts';
import { type CompiledPattern, compilePattern } from '../compile-pattern.ts';
import type { MatchedRule } from '../matcher.ts';
import { type Targeting, type TargetingTest, targetingTest } from '../targeting.ts';
import { SegmentExpression } from './segment-expression.ts';
import { NONE, RULE, type Shard, sectionsIn } from './shard.ts';

/** A shard in use. Texts are cut out, and patterns compiled, when first asked for. */
export class OpenShard {
  readonly words: Int32Array;
  readonly ranks: Float64Array;
  /** Where sections begin in `words`. */
  readonly nodesAt: number;
  readonly slotsAt: number;
  readonly listsAt: number;
  readonly textAt: number;
  readonly leavesAt: number;
  readonly rulesAt: number;
  /** Of the last slot. */
  readonly slotMask: number;
  /** Turns a hash into a slot. */
  readonly shift: number;
  private readonly rootsAt: number;
  private readonly rootCount: number;
  private readonly offsetsAt: number;
  private readonly strings: string;
  private readonly made: unknown[] = [];
  private readonly matched: (MatchedRule | undefined)[] = [];

  constructor({ words, ranks, strings }: Shard) {
    const { roots, nodes, slots, lists, text, leaves, rules, offsets } = sectionsIn(words);
    this.words = words;
    this.ranks = ranks;
    this.strings = strings;
    this.nodesAt = nodes.at;
    this.slotsAt = slots.at;
    this.listsAt = lists.at;
    this.textAt = text.at;
    this.leavesAt = leaves.at;
    this.rulesAt = rules.at;
    this.rootsAt = roots.at;
    this.rootCount = roots.length / 2;
    this.offsetsAt = offsets.at;
    this.slotMask = slots.length / 2 - 1;
    this.shift = 32 - Math.log2(slots.length / 2);
  }

  /** The roots of the tries, each with the host pattern that it is for; `''` for all hosts of the shard. */
  roots(): { host: string; root: number }[] {
    return Array.from({ length: this.rootCount }, (_, index) => {
      const at = this.rootsAt + index * 2;
      return { host: this.string(this.words[at] ?? NONE), root: this.words[at + 1] ?? 0 };
    });
  }

  private string(index: number): string {
    const at = this.offsetsAt + index;
    return this.strings.slice(this.words[at], this.words[at + 1]);
  }

  rule(row: number): MatchedRule {
    const known = this.matched[row];
    if (known) return known;
    const at = this.rulesAt + row * RULE.size;
    const id = this.string(this.words[at + RULE.id] ?? NONE);
    const rule = { id, aids: this.string(this.words[at + RULE.aids] ?? NONE).split(' ') };
    this.matched[row] = rule;
    return rule;
  }

  targeting(index: number): TargetingTest {
    return this.once(index, (text) => targetingTest(JSON.parse(text) as Targeting));
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
