import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DecisionTree } from '../../lib/contracts/aid.ts';
import { isKnownBlock, type RichText } from '../../lib/contracts/blocks.ts';
import { type SampleUnit, samplePathSchema, sampleUnitSchema } from '../../lib/contracts/sample-workspace.ts';
import { lessonMinutes } from '../../lib/domain/learning/lesson-minutes.ts';
import { mediaIn } from '../../lib/domain/media/media-in.ts';
import { readSampleMedia } from '../../server/sample-media.ts';

const FOLDER = new URL('../../assets/sample/', import.meta.url);
const OBSERVABLE = /\bthe (agent|rep) (checks|proves|names|records|obtains)\b/;
const PANEL_TITLE_MAX = 70;

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const samples = files.map((name) => ({
  name: name.replace('.json', ''),
  ...sampleUnitSchema.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))),
}));
const each = describe.each(samples);

const PATHS = new URL('paths/', FOLDER);
const paths = readdirSync(PATHS).map((name) => ({
  name: name.replace('.json', ''),
  ...samplePathSchema.parse(JSON.parse(readFileSync(new URL(name, PATHS), 'utf8'))),
}));

function duplicates(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** Ids a person can tick or pass in the panel; progress is kept by them. */
function idsInAid({ aid }: SampleUnit): string[] {
  if (aid.kind === 'checklist') {
    return aid.steps.flatMap((step) => [step.id, ...step.subSteps.map((sub) => sub.id)]);
  }
  return aid.kind === 'decision' ? aid.nodes.map((node) => node.id) : [];
}

function idsInLesson({ lesson }: SampleUnit): string[] {
  return lesson.cards.map((card) => card.id);
}

function plainLength(text: RichText): number {
  return text.filter(isKnownBlock).reduce((sum, block) => sum + JSON.stringify(block).length, 0);
}

/** Every way from the start that does not pass a node twice, by the node where it ends. */
function endsOf(tree: DecisionTree): { visited: Set<string>; loops: string[] } {
  const byId = new Map(tree.nodes.map((node) => [node.id, node]));
  const visited = new Set<string>();
  const loops: string[] = [];
  const walk = (id: string, way: readonly string[]): void => {
    const node = byId.get(id);
    if (!node) throw new Error(`${way.at(-1) ?? 'start'} leads to ${id}, which is not there`);
    if (way.includes(id)) {
      loops.push([...way, id].join(' > '));
      return;
    }
    visited.add(id);
    for (const option of node.options) walk(option.to, [...way, id]);
  };
  walk(tree.start, []);
  return { visited, loops };
}

describe('the sample workspace', () => {
  test('holds the units that support and sales start with', () => {
    expect(samples.map(({ name, teams }) => `${teams}/${name}`).sort()).toEqual([
      'sales/discount-approval',
      'sales/opportunity-qualification',
      'sales/payment-terms',
      'support/account-takeover',
      'support/angry-customer',
      'support/call-confirmation',
      'support/refund-handling',
    ]);
  });

  test('uses no id twice', () => {
    const ids = samples.flatMap(({ unit, aid, lesson, rules }) => [
      unit.id,
      aid.id,
      lesson.id,
      ...rules.map((rule) => rule.id),
    ]);
    expect(duplicates(ids)).toEqual([]);
  });
});

describe.each(paths)('the path $name', ({ name, id, teams, lessons }) => {
  test('is named by its id', () => {
    expect(id).toBe(name);
  });

  test('leads through lessons of its teams, each once', () => {
    const theirs = samples.filter((sample) => teams?.every((team) => sample.teams?.includes(team)));
    const own = lessons.map(({ lesson }) => lesson);
    expect(theirs.map(({ lesson }) => lesson.id)).toEqual(expect.arrayContaining(own));
    expect(duplicates(own)).toEqual([]);
  });

  test('is due in the order it is walked', () => {
    const days = lessons.flatMap(({ dueInDays }) => dueInDays ?? []);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });
});

each('$name', (sample) => {
  const { name, unit, aid, lesson, rules } = sample;

  test('ties unit, aid and lesson of one version together', () => {
    expect(unit.id).toBe(name);
    expect([unit.aid, unit.lesson]).toEqual([aid.id, lesson.id]);
    expect([aid.unit, lesson.unit]).toEqual([unit.id, unit.id]);
    expect([aid.version, lesson.version]).toEqual([unit.version, unit.version]);
  });

  test('has one objective, a sentence with a behaviour that can be observed', () => {
    expect(unit.objective).toMatch(OBSERVABLE);
    expect(unit.objective).toMatch(/^[A-Z][^.!?]+\.$/);
    expect(unit.risk).toMatch(/^[A-Z][^!?]+\.$/);
  });

  test('is measured by behaviour or its effect, not by views', () => {
    expect(['execution', 'business']).toContain(unit.metric.layer);
    expect(unit.metric.name).not.toMatch(/\b(views?|opens?|clicks?|completions?)\b/i);
    expect(unit.metric.target).not.toBe(unit.metric.baseline);
  });

  test('says when and why to use the aid, and whom to call', () => {
    expect(plainLength(aid.context)).toBeGreaterThan(200);
    expect(JSON.stringify(aid.context)).toMatch(/When:.*Why:/);
    expect(aid.escalateTo).toMatch(/desk|lead/);
  });

  test('has rules that show its own aid', () => {
    for (const rule of rules) expect(rule.aids).toEqual([aid.id]);
  });

  test('has ids that are told apart inside the aid and the lesson', () => {
    expect(duplicates(idsInAid(sample))).toEqual([]);
    expect(duplicates(idsInLesson(sample))).toEqual([]);
  });

  test('takes 3 to 8 minutes, and says so honestly', () => {
    expect(lesson.estimatedMinutes).toBeGreaterThanOrEqual(3);
    expect(lesson.estimatedMinutes).toBeLessThanOrEqual(8);
    expect(Math.abs(lessonMinutes(lesson) - lesson.estimatedMinutes)).toBeLessThanOrEqual(1);
  });

  test('asks questions of several types, each with a right answer and a reason', () => {
    const questions = lesson.cards.filter((card) => card.kind === 'question');
    expect(new Set(questions.map(({ question }) => question.type)).size).toBeGreaterThanOrEqual(3);
    const scenarios = lesson.cards.filter((card) => card.kind === 'scenario');
    expect(scenarios.length).toBeGreaterThanOrEqual(1);
    for (const card of [...questions, ...scenarios]) {
      const asked = card.kind === 'question' ? card.question : { type: 'single' as const, ...card };
      if (!('choices' in asked)) {
        expect(card, 'a question without choices explains its answer').toHaveProperty('explanation');
        continue;
      }
      const right = asked.choices.filter((choice) => choice.correct).length;
      const enough = asked.type === 'single' ? right === 1 : right >= 1 && right < asked.choices.length;
      expect(enough, `${card.id} has ${right} right choices`).toBe(true);
      expect(duplicates(asked.choices.map((choice) => choice.id))).toEqual([]);
      for (const choice of asked.choices) expect(choice.feedback, choice.id).toBeTruthy();
    }
  });
});

describe.each(samples.filter(({ aid }) => aid.kind === 'checklist'))('the checklist of $name', ({ aid }) => {
  test('fits a narrow panel and marks the steps where a slip is dear', () => {
    if (aid.kind !== 'checklist') return;
    expect(aid.steps.length).toBeGreaterThanOrEqual(6);
    expect(aid.steps.length).toBeLessThanOrEqual(9);
    const risky = aid.steps.filter((step) => step.highRisk).length;
    expect(risky).toBeGreaterThanOrEqual(1);
    expect(risky).toBeLessThanOrEqual(aid.steps.length / 2);
    for (const { title, subSteps } of aid.steps) {
      for (const text of [title, ...subSteps.map((sub) => sub.title)]) {
        expect(text.length, text).toBeLessThanOrEqual(PANEL_TITLE_MAX);
      }
    }
  });
});

describe.each(samples)('the lesson of $name', ({ aid, lesson }) => {
  test('asks about every high-risk step of the checklist, and names no other step', () => {
    const steps = aid.kind === 'checklist' ? aid.steps : [];
    const risky = steps.filter((step) => step.highRisk).map(({ id }) => id);
    const asked = lesson.cards.flatMap((card) => (card.kind === 'question' ? (card.step ?? []) : []));
    expect([...new Set(asked)].sort()).toEqual(risky.sort());
  });
});

describe.each(samples.filter(({ aid }) => aid.kind === 'decision'))('the decisions of $name', ({ aid }) => {
  test('all lead to an outcome that says what to do', () => {
    if (aid.kind !== 'decision') return;
    const { visited, loops } = endsOf(aid);
    expect(loops).toEqual([]);
    expect(aid.nodes.map((node) => node.id).filter((id) => !visited.has(id))).toEqual([]);
    for (const node of aid.nodes) {
      expect(node.prompt.length, node.prompt).toBeLessThanOrEqual(PANEL_TITLE_MAX);
      if (node.options.length === 0) expect(node.detail, node.id).toBeTruthy();
      else expect(node.options.length, node.id).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('the media of the sample', () => {
  test('are all there, by the hash of their bytes, and all in use', async () => {
    const held = (await readSampleMedia()).map(({ sha256 }) => sha256);
    const needed = samples.flatMap(({ aid, lesson }) => mediaIn([aid, lesson]).map(({ sha256 }) => sha256));
    expect([...new Set(needed)].sort()).toEqual(held.sort());
  });
});
