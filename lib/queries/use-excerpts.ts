import { useEffect, useMemo, useState } from 'react';
import type { Hit } from '../domain/search/find.ts';
import { excerpt, hasAll, type Stretch } from '../domain/search/highlight.ts';
import { readQuery } from '../domain/search/query.ts';
import { type Searchable, searchableAid, searchableLesson } from '../domain/search/searchable.ts';
import type { ContentStore } from '../usecases/ports/content-store.ts';
import { useSession } from './services.ts';

/** An excerpt, or that there is none; not in the map: not read yet. */
export type Excerpts = ReadonlyMap<string, Stretch[] | undefined>;

/** Names a hit among others: an aid and a lesson may have the same id. */
export function hitKey({ id, kind }: Pick<Hit, 'id' | 'kind'>): string {
  return `${kind} ${id}`;
}

/**
 * Where the texts of hits have what their titles lack. Only such texts are read, and each once; those that were read stay while
 * one types on.
 */
export function useExcerpts(hits: readonly Hit[], text: string): Excerpts {
  const { content } = useSession();
  const [texts, setTexts] = useState<ReadonlyMap<string, Searchable>>(new Map());
  const words = useMemo(() => readQuery(text), [text]);
  const lacking = useMemo(() => hits.filter(({ title }) => !hasAll(title, words)), [hits, words]);
  useEffect(() => {
    const missing = lacking.filter((hit) => !texts.has(hitKey(hit)));
    if (missing.length === 0) return;
    let isOver = false;
    void readTexts(content, missing).then((read) => {
      if (!isOver) setTexts((before) => new Map([...before, ...read]));
    });
    return () => {
      isOver = true;
    };
  }, [content, lacking, texts]);
  return useMemo(
    () =>
      new Map(
        lacking.flatMap((hit): [string, Stretch[] | undefined][] => {
          const found = texts.get(hitKey(hit));
          return found ? [[hitKey(hit), excerpt(hit.title, found.passages, words)]] : [];
        }),
      ),
    [lacking, texts, words],
  );
}

async function readTexts(content: ContentStore, hits: readonly Hit[]): Promise<[string, Searchable][]> {
  const ids = (lessons: boolean) =>
    hits.filter(({ kind }) => (kind === 'lesson') === lessons).map(({ id }) => id);
  const [aids, lessons] = await Promise.all([content.aids(ids(false)), content.lessons(ids(true))]);
  const found = new Map(
    [...aids.map(searchableAid), ...lessons.map(searchableLesson)].map((each) => [hitKey(each), each]),
  );
  // What is gone by now has no text.
  return hits.map((hit) => [hitKey(hit), found.get(hitKey(hit)) ?? { ...hit, passages: [] }]);
}
