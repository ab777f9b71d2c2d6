import { i18n } from '#i18n';
import type { PageView } from '../../lib/contracts/facts.ts';
import type { PageDescription } from '../../lib/domain/matching/describe-page.ts';
import { objectName } from '../../lib/queries/object-name.ts';

type Named = { app: string; object: string; id: string };

/** A page of an app where one makes a record of no kind in particular. */
const titleOfNew = (named: Named): string =>
  named.object ? i18n.t('panel.pageTitle.new', named) : i18n.t('panel.pageTitle.newRecord', named);

const TITLES: Record<PageView, (page: Named) => string> = {
  record: (named) => i18n.t('panel.pageTitle.record', named),
  list: (named) => i18n.t('panel.pageTitle.list', named),
  new: titleOfNew,
  edit: (named) => i18n.t('panel.pageTitle.edit', named),
  related: (named) => i18n.t('panel.pageTitle.related', named),
  setup: (named) => i18n.t('panel.pageTitle.setup', named),
  search: (named) => i18n.t('panel.pageTitle.search', named),
  other: (named) => i18n.t('panel.pageTitle.other', named),
};

/** Names a page in words: `Zendesk ticket 14214`, `Salesforce Opportunity list`. */
export function pageTitle({ app, object = '', recordId = '', view }: PageDescription): string {
  const title = TITLES[view]({ app, object: object && objectName(object), id: recordId });
  return title.replace(/\s+/g, ' ').replace(' ,', ',').trim();
}

/** Names the environment of a page; nothing for the real thing. */
export function environmentName(environment: PageDescription['environment']): string | undefined {
  if (environment.kind === 'sandbox') return i18n.t('panel.environment.sandbox', { name: environment.name });
  return environment.kind === 'dev' ? i18n.t('panel.environment.dev') : undefined;
}
