import { i18n } from '#i18n';

/** What people call the parts of an address, within a sentence. */
export const PART_NAMES = {
  scheme: i18n.t('studioPatterns.part.scheme'),
  host: i18n.t('studioPatterns.part.host'),
  path: i18n.t('studioPatterns.part.path'),
  query: i18n.t('studioPatterns.part.query'),
  hash: i18n.t('studioPatterns.part.hash'),
  pageType: i18n.t('studioPatterns.part.pageType'),
} as const;
