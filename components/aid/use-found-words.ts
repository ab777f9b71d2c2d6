import { type RefObject, useEffect, useRef } from 'react';
import { placesOf } from '../../lib/domain/content/find-rows.ts';

const HIGHLIGHT = 'found-words';

/**
 * Highlights words in the text of an element, without a change to the text. A browser that cannot do so shows them
 * plainly.
 *
 * @param words as `wordsOf` gives them
 * @param drawn whatever the text is drawn from: another value looks again
 */
export function useFoundWords(
  words: readonly string[],
  drawn: unknown,
): RefObject<HTMLTableSectionElement | null> {
  const element = useRef<HTMLTableSectionElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn is what is searched
  useEffect(() => {
    if (!element.current || words.length === 0 || !('highlights' in CSS)) return;
    const ranges = rangesIn(element.current, words);
    const all = CSS.highlights.get(HIGHLIGHT) ?? new Highlight();
    for (const range of ranges) all.add(range);
    CSS.highlights.set(HIGHLIGHT, all);
    return () => {
      for (const range of ranges) all.delete(range);
    };
  }, [words, drawn]);
  return element;
}

function rangesIn(element: Element, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const [start, end] of placesOf(words, node.nodeValue ?? '')) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
