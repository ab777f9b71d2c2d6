import type { Rule } from '../../../../lib/contracts/rule.ts';

/** A rule that may be saved where the aid `a1` is there. */
export function ruleOf(id: string, over: Partial<Rule> = {}): Rule {
  return {
    id,
    name: `Rule ${id}`,
    enabled: true,
    aids: ['a1'],
    match: [
      { scheme: 'https', host: 'acme.zendesk.com', path: '/agent/tickets/:id', caseSensitivePath: false },
    ],
    pageTypes: [],
    exclude: [],
    priority: 0,
    ...over,
  };
}
