import type { Pattern, Rule } from '../../contracts/rule.ts';
import { type CompiledPattern, compilePattern } from './compile-pattern.ts';
import { foldPageType } from './page-type.ts';

export type CompiledRule = {
  rule: Rule;
  match: readonly CompiledPattern[];
  exclude: readonly CompiledPattern[];
  pageTypes: ReadonlySet<string>;
};

export type RuleCompilation = { ok: true; compiled: CompiledRule } | { ok: false; reason: string };

function compileAll(
  patterns: readonly Pattern[],
  field: 'match' | 'exclude',
): { ok: true; compiled: CompiledPattern[] } | { ok: false; reason: string } {
  const compiled: CompiledPattern[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const result = compilePattern(pattern);
    if (!result.ok) {
      return { ok: false, reason: `${field}[${index}].${result.part} does not parse: ${result.text}` };
    }
    compiled.push(result.pattern);
  }
  return { ok: true, compiled };
}

/**
 * Compiles a rule, whole or not at all: a rule with one broken pattern would show aids where it should not, or
 * would seem to work and miss pages.
 */
export function compileRule(rule: Rule): RuleCompilation {
  const match = compileAll(rule.match, 'match');
  if (!match.ok) return match;
  const exclude = compileAll(rule.exclude, 'exclude');
  if (!exclude.ok) return exclude;
  const pageTypes = new Set(rule.pageTypes.map(foldPageType));
  return { ok: true, compiled: { rule, match: match.compiled, exclude: exclude.compiled, pageTypes } };
}
