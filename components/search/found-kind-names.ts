import { i18n } from '#i18n';
import type { FoundKind } from '../../lib/domain/search/searchable.ts';
import type { IconName } from '../ui/icon.tsx';

/** How each kind of what is found is drawn and called: one of them, and many. */
export const FOUND_KIND_NAMES: Readonly<
  Record<FoundKind, { icon: IconName; one: () => string; many: () => string }>
> = {
  checklist: {
    icon: 'checklist',
    one: () => i18n.t('search.kind.checklist'),
    many: () => i18n.t('search.kinds.checklist'),
  },
  decision: {
    icon: 'decision',
    one: () => i18n.t('search.kind.decision'),
    many: () => i18n.t('search.kinds.decision'),
  },
  snippet: {
    icon: 'snippet',
    one: () => i18n.t('search.kind.snippet'),
    many: () => i18n.t('search.kinds.snippet'),
  },
  reference: {
    icon: 'reference',
    one: () => i18n.t('search.kind.reference'),
    many: () => i18n.t('search.kinds.reference'),
  },
  lesson: {
    icon: 'book',
    one: () => i18n.t('search.kind.lesson'),
    many: () => i18n.t('search.kinds.lesson'),
  },
};
