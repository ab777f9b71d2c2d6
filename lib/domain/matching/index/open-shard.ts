import type { Pattern } from '../../../contracts/rule.ts';
import { type CompiledPattern, compilePattern } from '../compile-pattern.ts';
import type { MatchedRule } from '../matcher.ts';
import type { Targeting } from '../targeting.ts';
import { NONE, RULE, type Sections, type Shard, splitSections } from './shard.ts';

/** A shard in use. Texts are cut out, and patterns compiled, when first asked for. */
export class OpenShard {
  readonly sections: Sections;
  readonly ranks: Float64Array;
  readonly text: Uint8Array;
  readonly shift: number;
  private readonly strings: string;
  private readonly made = new Map<number, unknown>();
  private readonly rules: (MatchedRule | undefined)[] = [];

  constructor({ words, ranks, text, strings }: Shard) {
    this.sections = splitSections(words);
    this.ranks = ranks;
    this.text = text;
    this.shift = 32 - Math.log2(this.sections.slots.length / 2);
    this.strings = strings;
  }

  string(index: number): string {
    const { offsets } = this.sections;
    return this.strings.slice(offsets[index], offsets[index + 1]);
  }

  rule(row: number): MatchedRule {
    const known = this.rules[row];
    if (known) return known;
    const at = row * RULE.size;
    const { rules } = this.sections;
    const id = this.string(rules[at + RULE.id] ?? NONE);
    const rule = { id, aids: this.string(rules[at + RULE.aids] ?? NONE).split(' ') };
    this.rules[row] = rule;
    return rule;
  }

  targeting(index: number): Targeting {
    return this.once(index, (text) => JSON.parse(text) as Targeting);
  }

  pattern(index: number): CompiledPattern | undefined {
    return this.once(index, (text) => compiled(JSON.parse(text) as Pattern));
  }

  patterns(index: number): readonly (CompiledPattern | undefined)[] {
    return this.once(index, (text) => (JSON.parse(text) as Pattern[]).map(compiled));
  }

  expression(index: number): RegExp {
    return this.once(index, (source) => new RegExp(source, 'vi'));
  }

  /** What a string stands for, made once. Each string stands for one kind of thing only. */
  private once<T>(index: number, make: (text: string) => T): T {
    if (!this.made.has(index)) this.made.set(index, make(this.string(index)));
    return this.made.get(index) as T;
  }
}

function compiled(pattern: Pattern): CompiledPattern | undefined {
  const compilation = compilePattern(pattern);
  return compilation.ok ? compilation.pattern : undefined;
}
