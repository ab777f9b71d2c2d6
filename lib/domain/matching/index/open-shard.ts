import type { Pattern } from '../../../contracts/rule.ts';
import { type CompiledPattern, compilePattern } from '../compile-pattern.ts';
import type { MatchedRule } from '../matcher.ts';
import { type Targeting, type TargetingTest, targetingTest } from '../targeting.ts';
import { SegmentExpression } from './segment-expression.ts';
import { NONE, ROOT, RULE, type Shard, SLOT_SIZE, sectionsIn, TUPLE } from './shard.ts';

/** The patterns of one host pattern, with all that a search among them needs: what lies apart is found cold. */
export type Root = {
  shard: OpenShard;
  words: Int32Array;
  /** Where its tuples begin and end in `words`. */
  first: number;
  last: number;
  /** Number of its first tuple. */
  firstTuple: number;
  /** Where sections begin in `words`. */
  slotsAt: number;
  bucketsAt: number;
  listsAt: number;
  /** Of the last slot. */
  slotMask: number;
  /** Turns a hash into a slot. */
  shift: number;
};

/** A shard in use. Texts are cut out, and patterns compiled, when first asked for. */
export class OpenShard {
  readonly words: Int32Array;
  private readonly sections: ReturnType<typeof sectionsIn>;
  private readonly rulesAt: number;
  private readonly offsetsAt: number;
  private readonly strings: string;
  private readonly made: unknown[] = [];
  private readonly matched: (MatchedRule | undefined)[] = [];

  constructor({ words, strings }: Shard) {
    this.words = words;
    this.strings = strings;
    this.sections = sectionsIn(words);
    this.rulesAt = this.sections.rules.at;
    this.offsetsAt = this.sections.offsets.at;
  }

  /** Each with the host pattern that it is for; `''` for all hosts of the shard. */
  roots(): { host: string; root: Root }[] {
    const { roots, tuples, slots, buckets, lists } = this.sections;
    const slotCount = slots.length / SLOT_SIZE;
    return Array.from({ length: roots.length / ROOT.size }, (_, index) => {
      const at = roots.at + index * ROOT.size;
      const firstTuple = this.words[at + ROOT.tuplesFrom] ?? 0;
      const root: Root = {
        shard: this,
        words: this.words,
        first: tuples.at + firstTuple * TUPLE.size,
        last: tuples.at + (this.words[at + ROOT.tuplesTo] ?? 0) * TUPLE.size,
        firstTuple,
        slotsAt: slots.at,
        bucketsAt: buckets.at,
        listsAt: lists.at,
        slotMask: slotCount - 1,
        shift: 32 - Math.log2(slotCount),
      };
      return { host: this.string(this.words[at + ROOT.host] ?? NONE), root };
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
