import { i18n } from '#i18n';
import type { PageView } from '../../../../../lib/contracts/facts.ts';
import type { PageTypeChoice } from '../../../../../lib/domain/matching/packs/page-types.ts';
import { objectName } from '../../../../../lib/queries/object-name.ts';

const OF_OBJECT: Record<PageView, (object: string) => string> = {
  record: (object) => object,
  new: (object) => i18n.t('studioWords.choice.new', [object]),
  edit: (object) => i18n.t('studioWords.choice.edit', [object]),
  related: (object) => i18n.t('studioWords.choice.related', [object]),
  list: (object) => i18n.t('studioWords.choice.list', [object]),
  search: (object) => i18n.t('studioWords.choice.search', [object]),
  setup: (object) => i18n.t('studioWords.choice.setup', [object]),
  other: (object) => i18n.t('studioWords.choice.other', [object]),
};

/** Pages whose address does not say what they are about. */
const BARE: Record<PageView, string> = {
  record: i18n.t('studioWords.choice.bare.record'),
  new: i18n.t('studioWords.choice.bare.new'),
  edit: i18n.t('studioWords.choice.bare.edit'),
  related: i18n.t('studioWords.choice.bare.related'),
  list: i18n.t('studioWords.choice.bare.list'),
  search: i18n.t('studioWords.choice.bare.search'),
  setup: i18n.t('studioWords.choice.bare.setup'),
  other: i18n.t('studioWords.choice.bare.other'),
};

/** A kind of page to pick, where its app stands beside it already: `New ticket`. */
export function choiceWords({ object, view }: PageTypeChoice): string {
  const words = object === undefined ? BARE[view] : OF_OBJECT[view](objectName(object));
  return words.charAt(0).toUpperCase() + words.slice(1);
}
