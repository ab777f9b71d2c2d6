import type english from '../../../locales/en/explain.json';
import type { Catalogue } from './catalogue.ts';

/** The words of explanations. */
export type ExplainCatalogue = Catalogue<keyof typeof english> & {
  /** What people call a kind of record: `contact` as its app's pack says it, `Kontakt` in German. */
  objectName(object: string): string;
};
