import type { ContentKind } from '../../../contracts/content-kinds.ts';
import type { Places } from '../directory.ts';

/** The kinds of content that are searched. */
export const SEARCHED_KINDS = ['aid', 'lesson'] as const satisfies ContentKind[];

export type SearchedPlaces = Places<(typeof SEARCHED_KINDS)[number]>;
