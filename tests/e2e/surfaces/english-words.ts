import { globSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** Words that few English sentences go without and that no German one has. */
const ENGLISH =
  /(?<![\p{L}\p{N}./_-])(?:the|and|of|to|is|are|this|that|with|for|your|you|from|by|it|its|be|has|have|which|when|who|what|where|there|here|page|step|steps|aid|aids|back|close|open|search|rule|rules|more|new|day|minutes|record)(?![\p{L}\p{N}/_-])/iu;

/** Attributes that people see or hear. */
const SEEN = ['alt', 'aria-description', 'aria-label', 'aria-valuetext', 'placeholder', 'title'];

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replaceAll(/\s+/g, ' ').trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** All that the sample workspace says, which is English everywhere; the longest first, since some hold others. */
const SAMPLE = globSync('assets/sample/**/*.json')
  .flatMap((file) => stringsIn(JSON.parse(readFileSync(file, 'utf8'))))
  .filter((text) => ENGLISH.test(text))
  .sort((a, b) => b.length - a.length);

/** Whether a line is cut out of what the sample says, as search shows it. */
function isExcerpt(line: string): boolean {
  const cut = line.replaceAll(/^… ?| ?…$/g, '');
  return cut !== line && SAMPLE.some((text) => text.includes(cut));
}

/** Runs in the page: its lines, and what its elements are called. */
function saidIn(attributes: readonly string[]): string[] {
  const shown = [...document.querySelectorAll('*')].filter((element) => element.checkVisibility());
  const named = shown.flatMap((element) => attributes.flatMap((name) => element.getAttribute(name) ?? []));
  // biome-ignore lint/performance/useDomNodeTextContent: lines as they are laid out, and of what is shown alone
  return [document.title, ...document.body.innerText.split('\n'), ...named];
}

/**
 * Looks for words of ours that are not in German.
 *
 * @param names what people called things, which is in any language
 */
export async function expectNoEnglish(page: Page, names: readonly string[] = []): Promise<void> {
  const texts = [...names, ...SAMPLE];
  const said = await page.evaluate(saidIn, SEEN);
  const ours = said
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => !isExcerpt(line))
    .map((line) => texts.reduce((rest, text) => rest.replaceAll(text, '…'), line));
  expect.soft([...new Set(ours.filter((line) => ENGLISH.test(line)))]).toEqual([]);
}
