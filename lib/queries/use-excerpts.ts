import { useEffect, useMemo, useState } from 'react';
import { excerpt } from '../domain/search/excerpt.ts';
import type { Hit } from '../domain/search/find.ts';
import { type FoldedText, foldText } from '../domain/search/folded-text.ts';
import type { Stretch } from '../domain/search/highlight.ts';
import { readQuery } from '../domain/search/query.ts';
import { searchableAid, searchableLesson } from '../domain/search/searchable.ts';
import type { ContentStore } from '../usecases/ports/content-store.ts';
import type { SearchIndex } from '../usecases/ports/search-store.ts';
import { useSession } from './services.ts';

/** Of the hits whose texts have been read. */
export type Excerpts = ReadonlyMap<string, Stretch[] | undefined>;

type Texts = ReadonlyMap<string, FoldedText>;

const NO_TEXTS: Texts = new Map();

/** Texts are read when nothing was typed for so long, in ms: they are large, and the next letter would want others. */
const REST = 60;

/** Names a hit among others: an aid and a lesson may have the same id. */
export function hitKey({ id, kind }: Pick<Hit, 'id' | 'kind'>): string {
  return `${kind} ${id}`;
}

/**
 * Where the texts of hits have what their titles lack. Only such texts are read, and each once for an index; those that were
 * read stay while one types on.
 *
 * @param index what the hits were found in
 */
export function useExcerpts(
  hits: readonly Hit[],
  text: string,
  index: SearchIndex['parts'] | undefined,
): Excerpts {
  const { content } = useSession();
  const [read, setRead] = useState({ index, texts: NO_TEXTS });
  const texts = read.index === index ? read.texts : NO_TEXTS;
  const words = useMemo(() => readQuery(text), [text]);
  const lacking = useMemo(() => hits.filter(({ inText }) => inText), [hits]);
  useEffect(() => {
    const missing = lacking.filter((hit) => !texts.has(hitKey(hit)));
    if (missing.length === 0) return;
    let isOver = false;
    const timer = setTimeout(async () => {
      const found = await readTexts(content, missing);
      if (isOver) return;
      setRead((before) => ({
        index,
        texts: new Map([...(before.index === index ? before.texts : NO_TEXTS), ...found]),
      }));
    }, REST);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [content, lacking, texts, index]);
  return useMemo(
    () =>
      new Map(
        lacking.flatMap((hit): [string, Stretch[] | undefined][] => {
          const found = texts.get(hitKey(hit));
          return found ? [[hitKey(hit), excerpt(hit.title, found, words)]] : [];
        }),
      ),
    [lacking, texts, words],
  );
}

async function readTexts(content: ContentStore, hits: readonly Hit[]): Promise<[string, FoldedText][]> {
  const ids = (lessons: boolean) =>
    hits.filter(({ kind }) => (kind === 'lesson') === lessons).map(({ id }) => id);
  const [aids, lessons] = await Promise.all([content.aids(ids(false)), content.lessons(ids(true))]);
  const passages = new Map(
    [...aids.map(searchableAid), ...lessons.map(searchableLesson)].map((each) => [
      hitKey(each),
      each.passages,
    ]),
  );
  // What is gone by now has no text.
  return hits.map((hit) => [hitKey(hit), foldText(passages.get(hitKey(hit)) ?? [])]);
}
