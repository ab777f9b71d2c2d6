import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Of all rules, the only one that the colours of a scheme can break. */
const OF_COLOURS = ['color-contrast'];

/** What axe finds in a page as it stands, each with its rule. */
export async function axeFaults(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // Axe is half a megabyte of script: a document that has it is not given it again.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) });
  axe.options({
    resultTypes: ['violations'],
    // Styles would be fetched again for rules that ask for none of ours.
    preload: false,
    ...(rules === 'colours' && { runOnly: { type: 'rule', values: OF_COLOURS } }),
  });
  // Legacy mode opens no page of its own, which would come in front of the one that the panel follows.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
