import type { PageView } from '../../../contracts/facts.ts';
import { pageTypeOf } from '../page-type.ts';
import type { AppPack, PackPage } from './pack.ts';

/** A page type for people to pick. */
export type PageTypeChoice = {
  /** As rules write it: `zendesk/ticket.record`. */
  pageType: string;
  /** The object as people call it: `ticket`; absent where the page has none, or its address does not say. */
  object?: string;
  view: PageView;
};

/** In the order in which people look for them. */
const VIEWS: readonly PageView[] = ['record', 'new', 'edit', 'related', 'list', 'search', 'setup', 'other'];

/** The objects a row can be about; one that is in the URL may be any, so the usual ones stand for them. */
function objectsOf({ path, query = {}, object, view }: PackPage, usual: readonly string[]) {
  if (object !== undefined) return [object];
  const isInUrl = [path, ...Object.values(query)].some((text) => text.includes(':object'));
  if (!isInUrl) return [undefined];
  return view === 'other' ? [] : usual;
}

function choice(pack: AppPack, object: string | undefined, view: PageView): PageTypeChoice {
  const name = object && (pack.objectNames?.[object] ?? object);
  const pageType = pageTypeOf({ app: pack.app, environment: 'production', view, ...(object && { object }) });
  return { pageType, ...(name && { object: name }), view };
}

/**
 * The page types of an app that people can pick, each once: objects in the order of the pack, each object's views
 * together, pages without an object last. Page types of other objects (a customer's own) exist as well; they come
 * from the URL of such a page.
 */
export function pageTypesOf(pack: AppPack): PageTypeChoice[] {
  const choices = pack.pages.flatMap((page) =>
    objectsOf(page, pack.usualObjects ?? []).map((object) => choice(pack, object, page.view)),
  );
  const objects = [...new Set(choices.map(({ object }) => object))];
  const place = ({ object, view }: PageTypeChoice): number =>
    (object === undefined ? objects.length : objects.indexOf(object)) * VIEWS.length + VIEWS.indexOf(view);
  const each = new Map(choices.map((one) => [one.pageType, one]));
  return [...each.values()].sort((a, b) => place(a) - place(b));
}
