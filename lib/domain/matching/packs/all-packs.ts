import type { AppPack } from './pack.ts';
import { PACKS } from './pack-list.ts';

export const ALL_PACKS: readonly AppPack[] = Object.values(PACKS);

/** The pack of an app by the name that facts and page types give it. */
export function packOf(app: string): AppPack | undefined {
  return Object.hasOwn(PACKS, app) ? PACKS[app] : undefined;
}
