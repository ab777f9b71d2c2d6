import { explainCatalogue } from '../../lib/domain/matching/explain-catalogue.ts';
import messages from '../../locales/en/explain.json' with { type: 'json' };

/** The command line speaks English. */
export const ENGLISH = explainCatalogue(messages, 'en-GB');
