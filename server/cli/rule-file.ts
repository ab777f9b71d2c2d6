import * as z from 'zod/mini';
import { type Rule, ruleSchema } from '../../lib/contracts/rule.ts';
import { type FileFailure, parseJson, readInput } from './input-file.ts';

export type RuleFile = {
  ok: true;
  rules: Rule[];
  /** One line for each entry that is no rule and was left out. */
  refused: string[];
};

const entriesSchema = z.array(z.unknown());
const namedSchema = z.object({ id: z.string() });

/** The narrowest thing that Zod says is wrong, with the way to it. */
function problemsOf(error: z.core.$ZodError): string {
  return error.issues
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    .join('; ');
}

/** Reads a rules file: a JSON array in the contract's shape. An entry that is no rule is left out, and told. */
export function readRules(path: string): RuleFile | FileFailure {
  const input = readInput(path);
  if (!input.ok) return input;
  const json = parseJson(path, input.text);
  if (!json.ok) return json;
  const entries = entriesSchema.safeParse(json.value);
  if (!entries.success) {
    return { ok: false, reason: 'wrong_shape', message: `${path} is no rules file: it needs a JSON array` };
  }

  const rules = new Map<string, Rule>();
  const refused: string[] = [];
  for (const [position, entry] of entries.data.entries()) {
    const parsed = ruleSchema.safeParse(entry);
    const name = namedSchema.safeParse(entry).data?.id ?? `at position ${position}`;
    if (!parsed.success) refused.push(`rule ${name} left out: ${problemsOf(parsed.error)}`);
    else if (rules.has(parsed.data.id))
      refused.push(`rule ${name} left out: the id is taken by an earlier rule`);
    else rules.set(parsed.data.id, parsed.data);
  }
  return { ok: true, rules: [...rules.values()], refused };
}
