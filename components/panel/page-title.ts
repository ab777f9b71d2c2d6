import type { PageView } from '../../lib/contracts/facts.ts';
import type { PageDescription } from '../../lib/domain/matching/describe-page.ts';

type Named = { app: string; object: string; id: string };

const TITLES: Record<PageView, (page: Named) => string> = {
  record: ({ app, object, id }) => `${app} ${object} ${id}`,
  list: ({ app, object }) => `${app} ${object} list`,
  new: ({ app, object }) => `${app} new ${object || 'record'}`,
  edit: ({ app, object, id }) => `${app} ${object} ${id}, editing`,
  related: ({ app, object, id }) => `${app} ${object} ${id}, related`,
  setup: ({ app }) => `${app} setup`,
  search: ({ app }) => `${app} search`,
  other: ({ app, object }) => `${app} ${object}`,
};

/** Names a page in words: `Zendesk ticket 14214`, `Salesforce Opportunity list`. */
export function pageTitle({ app, object = '', recordId = '', view }: PageDescription): string {
  const title = TITLES[view]({ app, object, id: recordId });
  return title.replace(/\s+/g, ' ').replace(' ,', ',').trim();
}

/** Names the environment of a page; nothing for the real thing. */
export function environmentName(environment: PageDescription['environment']): string | undefined {
  if (environment.kind === 'sandbox') return `Sandbox: ${environment.name}`;
  return environment.kind === 'dev' ? 'Development' : undefined;
}
