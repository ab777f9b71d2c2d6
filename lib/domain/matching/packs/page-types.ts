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
  /** `Zendesk: new ticket`. */
  label: string;
};

type Wording = {
  of(object: string): string;
  /** For pages whose address does not say what they are about. */
  bare: string;
};

const WORDINGS: Record<PageView, Wording> = {
  record: { of: (object) => object, bare: 'record, kind not in the address' },
  new: { of: (object) => `new ${object}`, bare: 'new record, kind not in the address' },
  edit: { of: (object) => `${object}, editing`, bare: 'record, editing, kind not in the address' },
  related: { of: (object) => `${object}, related list`, bare: 'related list, kind not in the address' },
  list: { of: (object) => `${object} list`, bare: 'list, kind not in the address' },
  search: { of: (object) => `${object} search`, bare: 'search' },
  setup: { of: (object) => `${object} setup`, bare: 'setup' },
  other: { of: (object) => `${object}, other page`, bare: 'other page' },
};

/** In the order in which people look for them. */
const VIEWS = Object.keys(WORDINGS);

/** The objects a row can be about; one that is in the URL may be any, so the usual ones stand for them. */
function objectsOf({ path, query = {}, object, view }: PackPage, usual: readonly string[]) {
  if (object !== undefined) return [object];
  const isInUrl = [path, ...Object.values(query)].some((text) => text.includes(':object'));
  if (!isInUrl) return [undefined];
  return view === 'other' ? [] : usual;
}

function choice(pack: AppPack, object: string | undefined, view: PageView): PageTypeChoice {
  const { of, bare } = WORDINGS[view];
  const name = object && (pack.objectNames?.[object] ?? object);
  const pageType = pageTypeOf({ app: pack.app, environment: 'production', view, ...(object && { object }) });
  return { pageType, ...(name && { object: name }), view, label: `${pack.name}: ${name ? of(name) : bare}` };
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
