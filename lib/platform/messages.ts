import { browser } from 'wxt/browser';

/** The browser's catalogue, of which only the keys that the code names are typed. */
const catalogue = browser.i18n as { getMessage(name: string): string };

/**
 * A message whose key is made of data, so that the catalogue may lack it.
 *
 * @param key `object.ticket`
 */
export function messageIfAny(key: string): string | undefined {
  return catalogue.getMessage(key.replaceAll('.', '_')) || undefined;
}
