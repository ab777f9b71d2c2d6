import type { Aid, AidKind } from '../../contracts/aid.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Card, Lesson, Question } from '../../contracts/lesson.ts';
import { plainText } from './plain-text.ts';

/** What a search tells apart: the kinds of aids, and lessons. */
export const FOUND_KINDS = ['checklist', 'decision', 'snippet', 'reference', 'lesson'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** An aid or a lesson as search sees it. */
export type Searchable = {
  id: OpaqueId;
  kind: FoundKind;
  title: string;
  /** All other text, in reading order: a step, a paragraph, a row of a table each. */
  passages: string[];
};

type AidOf<K extends AidKind> = Extract<Aid, { kind: K }>;

const AID_PASSAGES: { [K in AidKind]: (aid: AidOf<K>) => string[] } = {
  checklist: ({ steps }) =>
    steps.flatMap(({ title, detail, subSteps }) => [
      title,
      ...plainText(detail),
      ...subSteps.map((sub) => sub.title),
    ]),
  decision: ({ nodes }) =>
    nodes.flatMap(({ prompt, detail, options }) => [
      prompt,
      ...plainText(detail),
      ...options.map(({ label }) => label),
    ]),
  snippet: ({ template, variables }) => [template, ...variables.map(({ label }) => label)],
  reference: ({ body }) => plainText(body),
};

/** What is searched of an aid. */
export function searchableAid(aid: Aid): Searchable {
  const { id, kind, title, context, escalateTo } = aid;
  const passages = AID_PASSAGES[kind] as (aid: Aid) => string[];
  const contact = escalateTo === undefined ? [] : [escalateTo];
  return { id, kind, title, passages: [...passages(aid), ...plainText(context), ...contact] };
}

type CardOf<K extends Card['kind']> = Extract<Card, { kind: K }>;

/** Answers are left out: finding a lesson by them would give them away. */
const CARD_PASSAGES: { [K in Card['kind']]: (card: CardOf<K>) => string[] } = {
  text: ({ body }) => plainText(body),
  image: ({ alt, body }) => [alt, ...plainText(body)],
  video: () => [],
  scenario: ({ body, choices }) => [...plainText(body), ...choices.map(({ label }) => label)],
  question: ({ prompt, question }) => [...plainText(prompt), ...labelsOf(question)],
};

function labelsOf(question: Question): string[] {
  if ('choices' in question) return question.choices.map(({ label }) => label);
  return 'items' in question ? question.items.map(({ label }) => label) : [];
}

/** What is searched of a lesson. */
export function searchableLesson({ id, title, cards }: Lesson): Searchable {
  const passages = cards.flatMap((card) => {
    const ofCard = CARD_PASSAGES[card.kind] as (card: Card) => string[];
    return [card.title, ...ofCard(card)];
  });
  return { id, kind: 'lesson', title, passages };
}
