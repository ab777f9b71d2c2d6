import { expect, test } from 'vitest';
import { unitOf } from '../../../tests/fixtures/reminder-life.ts';
import { questionFor } from './reminder-question.ts';

const about = { step: 'step-3', round: 1 };
const rightOf = (asked: ReturnType<typeof questionFor>) =>
  asked?.question.type === 'single'
    ? asked.question.choices.filter(({ correct }) => correct).map(({ id }) => id)
    : [];

test('steps in an order: what comes right after the one before', () => {
  const { aid, lesson } = unitOf('refunds', [3]);
  const asked = questionFor(aid, lesson, about);
  expect(asked?.prompt).toEqual({ kind: 'after', step: aid.steps[2]?.title });
  expect(rightOf(asked)).toEqual(['step-3']);
  expect(asked?.question).toMatchObject({ choices: { length: 4 } });
  expect(questionFor(aid, lesson, about)).toEqual(asked);
});

test('the first step: what comes first', () => {
  const { aid, lesson } = unitOf('refunds', [0]);
  const asked = questionFor(aid, lesson, { step: 'step-0', round: 1 });
  expect(asked?.prompt).toEqual({ kind: 'first', aid: aid.title });
  expect(rightOf(asked)).toEqual(['step-0']);
});

test('steps in no order: which is a high risk, and no other that is one is among them', () => {
  const { aid, lesson } = unitOf('refunds', [1, 2, 3, 4, 5, 6, 7, 8]);
  const asked = questionFor({ ...aid, ordered: false }, lesson, about);
  expect(asked?.prompt).toEqual({ kind: 'high_risk', aid: aid.title });
  expect(asked?.question).toMatchObject({ choices: { length: 3 } });
});

test('the lesson asks about it: its own questions, by turns', () => {
  const { aid, lesson } = unitOf('refunds', [3]);
  const card = (id: string) => ({
    id,
    title: id,
    kind: 'question' as const,
    step: 'step-3',
    prompt: [],
    question: { type: 'short' as const, accepted: [id] },
  });
  const taught = { ...lesson, cards: [card('one'), card('two')] };
  const accepted = [1, 2, 3].map((round) => questionFor(aid, taught, { ...about, round })?.question);
  expect(accepted).toMatchObject([{ accepted: ['one'] }, { accepted: ['two'] }, { accepted: ['one'] }]);
});

test('a step that stands alone: each question of the lesson, else the order of its sub-steps', () => {
  const { aid, lesson } = unitOf('refunds', [3]);
  const subSteps = ['Lock', 'Ask', 'Tell'].map((title) => ({ id: title.toLowerCase(), title }));
  const steps = aid.steps.filter(({ id }) => id === 'step-3').map((step) => ({ ...step, subSteps }));
  const alone = { ...aid, steps };
  const untaught = { ...lesson, cards: lesson.cards.filter(({ kind }) => kind !== 'question') };
  const card = {
    id: 'general',
    title: 'General',
    kind: 'question' as const,
    prompt: [],
    question: { type: 'short' as const, accepted: ['yes'] },
  };
  const taught = { ...untaught, cards: [...untaught.cards, card] };
  expect(questionFor(alone, taught, about)?.question).toEqual(card.question);
  expect(questionFor(aid, taught, about)?.prompt.kind).toBe('after');
  expect(questionFor(alone, untaught, about)).toMatchObject({
    prompt: { kind: 'parts', step: steps[0]?.title },
    question: { type: 'order', items: [{ id: 'lock' }, { id: 'ask' }, { id: 'tell' }] },
  });
  expect(questionFor({ ...alone, ordered: false }, untaught, about)).toBeUndefined();
});

test('nothing is asked of a step that is gone, is no high risk any more, or of which there is nothing to ask', () => {
  const { aid, lesson } = unitOf('refunds', []);
  expect(questionFor(aid, lesson, about)).toBeUndefined();
  expect(questionFor(undefined, lesson, about)).toBeUndefined();
  const alone = { ...aid, steps: unitOf('refunds', [3]).aid.steps.filter(({ id }) => id === 'step-3') };
  expect(questionFor(alone, lesson, about)).toBeUndefined();
});
