import type { OpaqueId } from '../../../contracts/ids.ts';
import type { Rule } from '../../../contracts/rule.ts';
import type { Viewer } from '../matcher.ts';
import { type Audience, audienceOf, coverersOf, shareAudience } from './audience.ts';
import { RankOnPage } from './rank-on-page.ts';

export type Shadowed = { rule: OpaqueId; kind: 'shadowed'; by: OpaqueId[] };
export type Overlap = { rule: OpaqueId; kind: 'overlaps'; with: OpaqueId; on: string };

type Standing = {
  rule: Rule;
  audience: Audience;
  isMatched: boolean;
  isFirstSomewhere: boolean;
  shadows: Set<OpaqueId>;
};

/** How far back among rules of equal rank one for the same people is looked for. */
const LOOK_BACK = 50;

/** Keeps count, page by page, of which rules are ever first and which stand behind another by their id alone. */
export class ConflictTally {
  readonly #standings = new Map<OpaqueId, Standing>();
  readonly #overlaps = new Map<string, Overlap>();
  readonly #rank: RankOnPage;

  constructor(rules: readonly Rule[], viewer: Viewer) {
    this.#rank = new RankOnPage(viewer);
    for (const rule of rules) {
      const audience = audienceOf(rule, viewer.now);
      this.#standings.set(rule.id, {
        rule,
        audience,
        isMatched: false,
        isFirstSomewhere: false,
        shadows: new Set(),
      });
    }
  }

  /** @param ids the rules that match the page, best first, whomever they are for */
  count(url: string, ids: readonly OpaqueId[]): void {
    const standings = ids.flatMap((id) => this.#standings.get(id) ?? []);
    const before: Audience[] = [];
    for (const standing of standings) {
      standing.isMatched = true;
      if (!standing.isFirstSomewhere) {
        const coverers = coverersOf(standing.audience, before);
        if (coverers) for (const id of coverers) standing.shadows.add(id);
        else standing.isFirstSomewhere = true;
      }
      before.push(standing.audience);
    }
    if (standings.length > 1) this.#countOverlaps(url, standings);
  }

  isMatched(id: OpaqueId): boolean {
    return this.#standings.get(id)?.isMatched === true;
  }

  get shadowed(): Shadowed[] {
    return [...this.#standings.values()]
      .filter(({ isMatched, isFirstSomewhere }) => isMatched && !isFirstSomewhere)
      .map(({ rule, shadows }) => ({ rule: rule.id, kind: 'shadowed', by: [...shadows] }));
  }

  get overlaps(): Overlap[] {
    return [...this.#overlaps.values()];
  }

  #countOverlaps(url: string, standings: readonly Standing[]): void {
    const runs = this.#rank.equalRuns(
      standings.map(({ rule }) => rule),
      url,
    );
    for (const run of runs) {
      const audiences = run.flatMap(({ id }) => this.#standings.get(id)?.audience ?? []);
      for (const [index, audience] of audiences.entries()) {
        const before = audiences.slice(Math.max(0, index - LOOK_BACK), index);
        const rival = before.findLast((each) => shareAudience(each, audience));
        const key = rival && `${audience.id} ${rival.id}`;
        if (!key || this.#overlaps.has(key)) continue;
        this.#overlaps.set(key, { rule: audience.id, kind: 'overlaps', with: rival.id, on: url });
      }
    }
  }
}
