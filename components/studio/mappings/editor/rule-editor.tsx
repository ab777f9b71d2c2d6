import type { Rule } from '../../../../lib/contracts/rule.ts';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';

type Props = {
  /** Everything the endpoint told of the workspace's rules. */
  list: RuleList;
  /** The rule to edit and the version it is in; absent for a new one. */
  initial?: { rule: Rule; version: number };
  /** Address of the page that a new rule is for. */
  url?: string;
  /** Saved, or left without. */
  onDone(): void;
};

/** Maps pages to aids: which page, which aid and for whom, check and save. */
export function RuleEditor({ initial }: Props) {
  return <h1>{initial ? initial.rule.name : 'New mapping'}</h1>;
}
