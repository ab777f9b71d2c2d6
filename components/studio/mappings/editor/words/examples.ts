import { shortAddress } from './address-text.ts';

/** An address that helps to tell what a suggestion takes in. */
export type Example = { url: string; words: string };

/** Keys that mailings add to any address: they tell least of all. */
const TRACKING = /[?&]utm_/;

/** Whether an address tells anything that its page does not. */
export function isTelling(url: string): boolean {
  return !TRACKING.test(url);
}

/** On the page's own site the site goes without saying. */
function wordsOf(url: string, page: string): string {
  const [one, other] = [URL.parse(url), URL.parse(page)];
  return one && one.origin === other?.origin ? url.slice(one.origin.length) || '/' : shortAddress(url);
}

/**
 * The most telling of the addresses that a suggestion gives.
 *
 * @param page the one that it was made from; it is told only where there is no other
 * @param most as many at most
 */
export function examplesOf(urls: readonly string[], page: string, most: number): Example[] {
  const dull = (url: string) => Number(url === page) + Number(!isTelling(url)) * 2;
  return urls
    .toSorted((a, b) => dull(a) - dull(b))
    .slice(0, most)
    .map((url) => ({ url, words: wordsOf(url, page) }));
}
