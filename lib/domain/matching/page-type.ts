import type { PageFacts } from '../../contracts/facts.ts';

/**
 * The page type of a page: `app/object.view`, or `app/view` where the page has no object. Lower case, since
 * page types are compared without case; what a name may not hold becomes `_`.
 */
export function pageTypeOf({ app, object, view }: PageFacts): string {
  const type = object ? `${app}/${object.replaceAll(/\W/g, '_')}.${view}` : `${app}/${view}`;
  return foldPageType(type);
}

/** A page type as a rule writes it, ready to be compared. */
export function foldPageType(pageType: string): string {
  return pageType.toLowerCase();
}
