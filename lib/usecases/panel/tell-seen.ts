import type { EventDraft } from '../../contracts/event.ts';
import type { PageAid } from './page-aids.ts';

type Seen = 'aid.shown' | 'aid.matched_unseen';

/**
 * What it is told as that a page's aids came up.
 *
 * @param type `aid.shown`: in a visible panel; `aid.matched_unseen`: as a number on the toolbar button only
 */
export function seenEvents(type: Seen, aids: readonly PageAid[]): EventDraft[] {
  return aids.map(({ aid, rule }) => ({
    type,
    unit: aid.unit,
    version: aid.version,
    aid: aid.id,
    rule,
    data: {},
  }));
}
