import type { Rule } from '../../../contracts/rule.ts';
import { priorityRank } from '../rank.ts';
import type { Targeting } from '../targeting.ts';
import { flattenTuples } from './flatten-tuples.ts';
import { Lists } from './lists.ts';
import type { PathShape } from './path-shape.ts';
import type { ReadPattern } from './pattern-reader.ts';
import { FORM, joinSections, NONE, SCHEME, type Shard } from './shard.ts';
import { StringTable } from './string-table.ts';
import { file, type Reading, readingsOf, type TupleSpace } from './tuple-space.ts';

/** Half a rank. */
const WORD = 2 ** 32;

function targetingOf({ enabled, teams, roles, from, until, environments }: Rule): Targeting | undefined {
  if (!teams && !roles && !from && !until && !environments) return undefined;
  return { enabled, teams, roles, from, until, environments };
}

/** What of a leaf its path does not tell. */
type LeafDraft = { scheme: number; check: number; rank: number };

/** A rule's place in `rules`, and its conditions. */
type RuleRow = { row: number; target: number; exclude: number };

/** Gathers the rules of one key and makes their shard. */
export class ShardBuilder {
  readonly key: string;
  private readonly spaces = new Map<string, TupleSpace>();
  private readonly strings = new StringTable();
  private readonly lists = new Lists();
  private readonly leaves: number[] = [];
  private leafCount = 0;
  private readonly rules: number[] = [];
  private readonly rows = new Map<Rule, RuleRow>();

  constructor(key: string) {
    this.key = key;
  }

  addPattern(rule: Rule, { scheme, host, path, rest, rank }: ReadPattern): void {
    const draft = {
      scheme: SCHEME[scheme],
      check: this.strings.add(rest),
      rank: priorityRank(rule.priority) + rank,
    };
    this.addShape(rule, host.variant, path, draft);
  }

  /** @param pageType as `pageTypeOf` gives it; what it ranks as is known when a page is there */
  addPageType(rule: Rule, pageType: string): void {
    const segments = pageType.split('/').map((text) => ({ kind: 'text', text }) as const);
    const draft = { scheme: SCHEME.https, check: NONE, rank: priorityRank(rule.priority) };
    this.addShape(rule, '', { segments, tail: false }, draft);
  }

  /** Makes the shard in many small steps; each `yield` is a place to rest. */
  *finish(): Generator<undefined, Shard> {
    const flat = yield* flattenTuples(this.spaces, this.leaves, this.strings, this.lists);
    yield;
    const { strings, offsets } = this.strings.finish();
    const words = joinSections({ ...flat, lists: this.lists.words, rules: this.rules, offsets });
    return { key: this.key, words, strings };
  }

  private addShape(rule: Rule, host: string, shape: Omit<PathShape, 'exact'>, draft: LeafDraft): void {
    const row = this.rowOf(rule);
    const space = this.spaces.get(host) ?? new Map();
    this.spaces.set(host, space);
    for (const reading of readingsOf(shape)) file(space, reading, this.addLeaf(row, reading, draft));
  }

  private addLeaf(
    { row, target, exclude }: RuleRow,
    { segments, tail }: Reading,
    { scheme, check, rank }: LeafDraft,
  ): number {
    const form = (segments.length << FORM.countShift) | (tail ? FORM.tail : 0) | scheme;
    const singles = this.singlesOf(segments);
    this.leaves.push(row, form, singles, check, target, exclude, Math.floor(rank / WORD), rank | 0);
    this.leafCount += 1;
    return this.leafCount - 1;
  }

  private singlesOf(segments: Reading['segments']): number {
    const singles: number[] = [];
    for (let place = 0; place < segments.length; place += 1) {
      const test = segments[place];
      if (test?.kind === 'any') singles.push(place, NONE);
      if (test?.kind === 'like') singles.push(place, this.strings.add(test.source));
    }
    return singles.length === 0 ? NONE : this.lists.add(singles);
  }

  private rowOf(rule: Rule): RuleRow {
    const known = this.rows.get(rule);
    if (known) return known;
    const targeting = targetingOf(rule);
    const made = {
      row: this.rows.size,
      target: targeting ? this.strings.add(JSON.stringify(targeting)) : NONE,
      exclude: rule.exclude.length > 0 ? this.strings.add(JSON.stringify(rule.exclude)) : NONE,
    };
    this.rows.set(rule, made);
    const aids = rule.aids.length === 1 ? (rule.aids[0] ?? '') : rule.aids.join(' ');
    this.rules.push(this.strings.append(rule.id), this.strings.add(aids));
    return made;
  }
}
