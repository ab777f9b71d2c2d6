import type { Rule } from '../../../contracts/rule.ts';
import { type CompiledRule, compileRule } from '../compile-rule.ts';
import { judgeRule } from '../judge-rule.ts';
import type { Viewer } from '../matcher.ts';
import { type Page, readPage } from '../read-page.ts';
import { compareSpecificity, patternSpecificity, type Specificity } from '../specificity.ts';
import { forAnybody } from './for-anybody.ts';

/** Tells which of the rules that match a page stand there by their id alone. Remembers what it compiled. */
export class RankOnPage {
  readonly #viewer: Viewer;
  readonly #fixed = new Map<Rule, Specificity>();
  readonly #compiled = new Map<Rule, CompiledRule>();

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  /**
   * Splits the rules of a page, best first, into runs of equal priority and specificity; single ones are left out.
   */
  equalRuns(rules: readonly Rule[], url: string): Rule[][] {
    const runs: Rule[][] = [];
    let page: Page | undefined;
    const specificity = (rule: Rule): Specificity | undefined => {
      if (rule.match.length === 1 && rule.pageTypes.length === 0) return this.#fixedSpecificity(rule);
      page ??= pageAt(url);
      return page && this.#specificityOn(rule, page);
    };
    let run: Rule[] = [];
    for (const [index, rule] of rules.entries()) {
      const before = rules[index - 1];
      const isEqual = before?.priority === rule.priority && areEqual(specificity(before), specificity(rule));
      if (isEqual) run.push(rule);
      else {
        run = [rule];
        runs.push(run);
      }
    }
    return runs.filter(({ length }) => length > 1);
  }

  #fixedSpecificity(rule: Rule): Specificity | undefined {
    const [pattern] = rule.match;
    const known = this.#fixed.get(rule) ?? (pattern && patternSpecificity(pattern));
    if (known) this.#fixed.set(rule, known);
    return known;
  }

  #specificityOn(rule: Rule, page: Page): Specificity | undefined {
    const compilation = this.#compiled.has(rule) ? undefined : compileRule(forAnybody(rule));
    if (compilation?.ok) this.#compiled.set(rule, compilation.compiled);
    const compiled = this.#compiled.get(rule);
    const judgement = compiled && judgeRule(compiled, page, this.#viewer);
    return judgement?.matches ? judgement.specificity : undefined;
  }
}

function pageAt(url: string): Page | undefined {
  const reading = readPage(url);
  return reading.ok ? reading.page : undefined;
}

function areEqual(a: Specificity | undefined, b: Specificity | undefined): boolean {
  return a !== undefined && b !== undefined && compareSpecificity(a, b).by === undefined;
}
