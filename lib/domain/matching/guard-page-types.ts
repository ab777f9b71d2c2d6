import { packOf } from './packs/all-packs.ts';
import type { AppPack, PackPage } from './packs/pack.ts';
import { foldPageType, pageTypeOf } from './page-type.ts';

function namesObject({ path, query = {} }: PackPage): boolean {
  return [path, ...Object.values(query)].some((text) => /:object\b/.test(text));
}

/** Whether a row of a pack can give a page type: by its own object, or by one that the address names. */
function gives({ app }: AppPack, page: PackPage, pageType: string): boolean {
  const { view, object } = page;
  if (pageTypeOf({ app, environment: 'production', view, ...(object && { object }) }) === pageType)
    return true;
  return !object && namesObject(page) && pageType.endsWith(`.${view}`);
}

/** The pack whose pages include those of a page type; `undefined` where no page can be of that type. */
export function packGiving(pageType: string): AppPack | undefined {
  const folded = foldPageType(pageType);
  const pack = packOf(folded.split('/', 1)[0] ?? '');
  return pack?.pages.some((page) => gives(pack, page, folded)) ? pack : undefined;
}
