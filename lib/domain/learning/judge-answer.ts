import type { OpaqueId } from '../../contracts/ids.ts';
import type { Question } from '../../contracts/lesson.ts';
import { foldAnswerText } from './answer-text.ts';

/** What a person answered: the choices they took, the items in the order they put them, or the words they typed. */
export type GivenAnswer = { ids: OpaqueId[] } | { text: string };

export type Judgement = {
  correct: boolean;
  /** What was given and is wrong there: choices, or items that are not in their place. */
  wrong: OpaqueId[];
  /** Choices that are right and were not given; of one choice among several right ones, none is missing. */
  missed: OpaqueId[];
};

type Of<K extends Question['type']> = Extract<Question, { type: K }>;
type Judges = { [K in Question['type']]: (question: Of<K>, given: GivenAnswer) => Judgement };

const idsOf = (given: GivenAnswer): OpaqueId[] => ('ids' in given ? given.ids : []);

function judgeChoices({ choices }: Pick<Of<'multi'>, 'choices'>, given: OpaqueId[], all: boolean): Judgement {
  const right = choices.filter(({ correct }) => correct).map(({ id }) => id);
  const wrong = given.filter((id) => !right.includes(id));
  const left = right.filter((id) => !given.includes(id));
  const missed = all || left.length === right.length ? left : [];
  return { correct: wrong.length === 0 && missed.length === 0, wrong, missed };
}

const JUDGES: Judges = {
  single: (question, given) => judgeChoices(question, idsOf(given).slice(0, 1), false),
  multi: (question, given) => judgeChoices(question, idsOf(given), true),
  order({ items }, given) {
    const order = idsOf(given);
    const wrong = items.filter(({ id }, place) => order[place] !== id).map(({ id }) => id);
    return { correct: wrong.length === 0 && order.length === items.length, wrong, missed: [] };
  },
  short({ accepted }, given) {
    const said = 'text' in given ? foldAnswerText(given.text) : '';
    const correct = said !== '' && accepted.some((answer) => foldAnswerText(answer) === said);
    return { correct, wrong: [], missed: [] };
  },
};

/**
 * Judges an answer. One of another kind than the question asks for is wrong.
 *
 * @param given `single` counts the first choice alone; `order` needs every item
 */
export function judgeAnswer(question: Question, given: GivenAnswer): Judgement {
  const judge = JUDGES[question.type] as (question: Question, given: GivenAnswer) => Judgement;
  return judge(question, given);
}

type Answerable = { [K in Question['type']]: (question: Of<K>, given: GivenAnswer) => boolean };

const namesAll = (options: readonly { id: OpaqueId }[], given: GivenAnswer): boolean =>
  'ids' in given && given.ids.every((id) => options.some((option) => option.id === id));

const FITS: Answerable = {
  single: ({ choices }, given) => namesAll(choices, given),
  multi: ({ choices }, given) => namesAll(choices, given),
  order: ({ items }, given) => namesAll(items, given) && 'ids' in given && given.ids.length === items.length,
  short: (_question, given) => 'text' in given,
};

/** Whether an answer could have been given to the question as it is now: a newer version may ask otherwise. */
export function fitsQuestion(question: Question, given: GivenAnswer): boolean {
  return (FITS[question.type] as (question: Question, given: GivenAnswer) => boolean)(question, given);
}
