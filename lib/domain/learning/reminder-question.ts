import type { Aid, Checklist, Step } from '../../contracts/aid.ts';
import type { RichText } from '../../contracts/blocks.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Card, Lesson, Question } from '../../contracts/lesson.ts';

import { shuffleItems } from './shuffle-items.ts';

/** What is asked: in the words of the lesson, or of the aid's steps. */
type Prompt =
  | { kind: 'written'; text: RichText }
  | { kind: 'after'; step: string }
  | { kind: 'first'; aid: string }
  | { kind: 'high_risk'; aid: string }
  | { kind: 'parts'; step: string };

export type ReminderQuestion = { prompt: Prompt; question: Question; explanation: RichText | undefined };

type QuestionCard = Extract<Card, { kind: 'question' }>;

const MOST_CHOICES = 4;

/** Most sub-steps that are asked for in their order: more is a puzzle. */
const MOST_PARTS = 6;

/** The step of an aid that a reminder can be about; `undefined` where it is gone or is no longer a high risk. */
export function remindedStep(aid: Aid | undefined, step: OpaqueId): Step | undefined {
  if (aid?.kind !== 'checklist') return undefined;
  return aid.steps.find(({ id, highRisk }) => id === step && highRisk);
}

/**
 * The question about a step: the lesson's own, by turns where it has several; else one about the order of the steps, or
 * about which of them is a high risk. Where a step stands alone, each question of the lesson is about it; else its
 * sub-steps are asked for in their order. The same round asks the same.
 *
 * @returns `undefined` where there is nothing to ask: a step that stands alone, with less than two sub-steps or no order
 * of them, of a lesson without questions
 */
export function questionFor(
  aid: Aid | undefined,
  lesson: Lesson | undefined,
  { step, round }: { step: OpaqueId; round: number },
): ReminderQuestion | undefined {
  const target = remindedStep(aid, step);
  if (!target || aid?.kind !== 'checklist') return undefined;
  const questions = (lesson?.cards ?? []).filter((card): card is QuestionCard => card.kind === 'question');
  const own = questions.filter((card) => card.step === step);
  const cards = own.length === 0 && aid.steps.length === 1 ? questions : own;
  const card = cards[(round - 1) % cards.length];
  if (!card) return derivedQuestion(aid, target, round);
  const { prompt, question, explanation } = card;
  return { prompt: { kind: 'written', text: prompt }, question, explanation };
}

function derivedQuestion(aid: Checklist, target: Step, round: number): ReminderQuestion | undefined {
  const others = aid.steps.filter(({ id }) => id !== target.id);
  const before = aid.steps[aid.steps.indexOf(target) - 1];
  const notBefore = others.filter(({ id }) => id !== before?.id);
  const harmless = others.filter(({ highRisk }) => !highRisk);
  const byOrder: [Prompt, Step[]] = before
    ? [{ kind: 'after', step: before.title }, notBefore]
    : [{ kind: 'first', aid: aid.title }, others];
  const byRisk: [Prompt, Step[]] = [{ kind: 'high_risk', aid: aid.title }, harmless];
  const [found] = (aid.ordered ? [byOrder, byRisk] : [byRisk, byOrder]).filter(
    ([, wrong]) => wrong.length > 0,
  );
  if (found) return ask(...found, target, round);
  return aid.ordered ? askParts(target) : undefined;
}

function askParts({ title, subSteps }: Step): ReminderQuestion | undefined {
  if (subSteps.length < 2) return undefined;
  const items = subSteps.slice(0, MOST_PARTS).map((sub) => ({ id: sub.id, label: sub.title }));
  return {
    prompt: { kind: 'parts', step: title },
    question: { type: 'order', items },
    explanation: undefined,
  };
}

function ask(prompt: Prompt, others: readonly Step[], target: Step, round: number): ReminderQuestion {
  const seed = `${target.id} ${round}`;
  const wrong = shuffledSteps(others, seed).slice(0, MOST_CHOICES - 1);
  const choices = shuffledSteps([target, ...wrong], seed).map(({ id, title }) => ({
    id,
    label: title,
    correct: id === target.id,
  }));
  return { prompt, question: { type: 'single', choices }, explanation: undefined };
}

function shuffledSteps(steps: readonly Step[], seed: string): Step[] {
  const places = shuffleItems(
    steps.map(({ id }) => id),
    seed,
  );
  return steps.toSorted((a, b) => places.indexOf(a.id) - places.indexOf(b.id));
}
