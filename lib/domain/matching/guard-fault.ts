import type { RuleRefusal } from '../../contracts/rule-admin.ts';
import type { Everything } from './guard-everything.ts';
import type { PatternText } from './guard-parts.ts';
import { parseSyntax, type SyntaxFault } from './guard-syntax.ts';

type FaultKind =
  | SyntaxFault
  | 'group_not_understood'
  | 'not_in_addresses'
  | 'slow'
  | 'too_complicated'
  | 'everything'
  | 'everything_together'
  | 'takes_out_everything'
  | 'no_site'
  | 'site_not_allowed'
  | 'app_not_allowed'
  | 'page_type_unknown'
  | 'aid_unknown'
  | 'team_unknown';

/** What is wrong with a rule, in no language. */
export type Fault = {
  kind: FaultKind;
  /** What is at fault, as the rule has it; of an app its name. */
  text?: string;
  /** Of the query or of the hash, where the text is about a key's value. */
  key?: string;
  /** Host patterns that rules may name, where the fault is to name another. */
  allowed?: string[];
};

/** Why a rule may not be saved: one literal reason, where in the rule, and what exactly is wrong. */
export type Refusal = Pick<RuleRefusal, 'reason' | 'field' | 'index' | 'part'> & { fault: Fault };

function ofText({ text, key }: PatternText, kind: FaultKind): Fault {
  return { kind, text, ...(key !== undefined && { key }) };
}

/** Whether the browser takes the regular expressions of a text that is well-formed otherwise. */
function hasRegexFault({ component, tested }: PatternText): boolean {
  const syntax = parseSyntax(component, tested);
  return syntax.ok && syntax.pieces.some(({ regex }) => !isRegex(regex));
}

function isRegex(source: string): boolean {
  try {
    new RegExp(source, 'v');
    return true;
  } catch {
    return false;
  }
}

/** @param text one that does not parse */
export function unparsedFault(text: PatternText): Fault {
  const syntax = parseSyntax(text.component, text.tested);
  if (!syntax.ok) return ofText(text, syntax.reason);
  return ofText(text, hasRegexFault(text) ? 'group_not_understood' : 'not_in_addresses');
}

/** @param verdict of the analyser: it can take too long, or nobody can tell */
export function slowFault(text: PatternText, verdict: 'backtracks' | 'unknown'): Fault {
  return ofText(text, verdict === 'backtracks' ? 'slow' : 'too_complicated');
}

/** What is wrong with patterns that match every page, or leave none out of an exception. */
export function everythingFault({ field, together }: Everything): Fault {
  if (field === 'exclude') return { kind: 'takes_out_everything' };
  return { kind: together ? 'everything_together' : 'everything' };
}

/** @param host the one that is not allowed; `undefined`: the pattern names none */
export function hostFault(host: string | undefined, allowed: readonly string[]): Fault {
  return host === undefined
    ? { kind: 'no_site', allowed: [...allowed] }
    : { kind: 'site_not_allowed', text: host, allowed: [...allowed] };
}
