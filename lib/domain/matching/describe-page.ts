import type { PageFacts, PageView } from '../../contracts/facts.ts';
import { packOf } from './packs/all-packs.ts';

/** What to call a page, as words for the interface to put together. */
export type PageDescription = {
  /** The app as people call it: `Zendesk`. */
  app: string;
  /** What the page is about, as the app calls it: `ticket`, `Opportunity`. */
  object?: string;
  view: PageView;
  /** The record's id, where people know it by sight: a ticket number, an issue key. */
  recordId?: string;
  environment: { kind: 'production' | 'dev' } | { kind: 'sandbox'; name: string };
};

function describeEnvironment(environment: string): PageDescription['environment'] {
  const [kind, name] = environment.split(':', 2);
  if (name !== undefined) return { kind: 'sandbox', name };
  return { kind: kind === 'dev' ? 'dev' : 'production' };
}

/** Says what page the facts describe: "Zendesk ticket 14214", "Salesforce Opportunity, sandbox uat". */
export function describePage({ app, object, view, recordId, environment }: PageFacts): PageDescription {
  const pack = packOf(app);
  const objectName = object && (pack?.objectNames?.[object] ?? object);
  return {
    app: pack?.name ?? app,
    ...(objectName && { object: objectName }),
    view,
    ...(recordId && pack?.readableIds && { recordId }),
    environment: describeEnvironment(environment),
  };
}
