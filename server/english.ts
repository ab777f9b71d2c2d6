import { catalogueOf } from '../lib/domain/matching/catalogue.ts';
import type { ExplainCatalogue } from '../lib/domain/matching/explain-catalogue.ts';
import explanations from '../locales/en/explain.json' with { type: 'json' };
import refusals from '../locales/en/guard.json' with { type: 'json' };

/** The endpoint and its command line speak English; devices put what they are told in words of their own. */
export const EXPLAIN_ENGLISH: ExplainCatalogue = {
  ...catalogueOf(explanations, 'en-GB'),
  objectName: (object) => object,
};
export const GUARD_ENGLISH = catalogueOf(refusals, 'en-GB');
