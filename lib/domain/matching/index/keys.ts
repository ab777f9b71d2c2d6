import { readPage, siteAt } from '../read-page.ts';
import { hostKeys, pageTypeKey } from './host-shape.ts';

/**
 * The keys of all shards that rules for a page may lie in; most of them have none.
 *
 * @param url the page's address; one that is matched by nothing needs no shard
 */
export function shardKeys(url: string): string[] {
  const reading = readPage(url);
  if (!reading.ok) return [];
  const { hostname, scheme } = reading.page;
  const site = scheme === 'https' ? siteAt(hostname) : undefined;
  return site ? [...hostKeys(hostname), pageTypeKey(site.pack.app)] : hostKeys(hostname);
}
