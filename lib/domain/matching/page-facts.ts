import type { PageFacts } from '../../contracts/facts.ts';
import { readPage } from './read-page.ts';

/**
 * What a URL alone says about the page of a known app.
 *
 * @returns `undefined` where no app pack knows the page
 */
export function pageFacts(url: string): PageFacts | undefined {
  const reading = readPage(url);
  return reading.ok ? reading.page.known?.facts : undefined;
}
