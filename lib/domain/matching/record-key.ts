import type { PageFacts } from '../../contracts/facts.ts';
import { packOf } from './packs/all-packs.ts';
import { readPage } from './read-page.ts';
import { canonicalRecordId } from './record-id.ts';

/**
 * Names the record that a page shows, the same however its address is written: `app|host|object|recordId`. Where
 * one host serves many customers, the host carries the customer's own id: `app.hubspot.com/46319964`.
 *
 * @param url the page's address
 * @param facts what `pageFacts` said of it
 * @returns `''` where the page shows no record. Stays on the device
 */
export function recordKey(url: string, facts: PageFacts | undefined): string {
  const pack = facts && packOf(facts.app);
  const reading = readPage(url);
  if (!pack || facts.recordId === undefined || !reading.ok) return '';
  const { hostname, known } = reading.page;
  const host = known?.tenant ? `${hostname}/${known.tenant}` : hostname;
  return [facts.app, host, facts.object ?? '', canonicalRecordId(pack.recordIds, facts.recordId)].join('|');
}
