import type { RuleList } from '../../../../../lib/contracts/rule-admin.ts';
import { patternOf, type RuleDraft } from '../../../../../lib/domain/matching/editing/rule-draft.ts';
import { pageTypeWords } from '../../list/where-words.ts';
import { addressWords, nameOf } from './rule-name.ts';

/** `Zendesk ticket` for `Zendesk: a ticket`: within a sentence. */
function placeWords(pageType: string): string {
  return pageTypeWords(pageType).replace(/: (an? )?/, ' ');
}

/** What a mapping is called where nobody gave it a name. */
export function draftName({ aids, pageTypes, match }: RuleDraft, list: RuleList): string {
  const titles = new Map(list.aids.map(({ id, title }) => [id, title]));
  return nameOf({
    aids: aids.map((id) => titles.get(id) ?? id),
    places: [...pageTypes.map(placeWords), ...match.map((each) => addressWords(patternOf(each)))],
  });
}
